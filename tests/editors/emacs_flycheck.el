;;; emacs_flycheck.el --- run by Emacs in batch  -*- lexical-binding: t -*-

;;; Commentary:
;; What Flycheck shows of copy.txt.

;;; Code:

(require 'emacs_common)
(require 'wirelint-flycheck)

(defun shown (one)
  "ONE, an error of Flycheck."
  (vector (vector (1- (flycheck-error-line one)) (1- (flycheck-error-column one)))
          (vector (1- (flycheck-error-end-line one)) (1- (flycheck-error-end-column one)))
          (symbol-name (flycheck-error-level one))
          (flycheck-error-id one)
          (flycheck-error-message one)))

(find-file "copy.txt")
(flycheck-mode)
(flycheck-buffer)
(wait-until (lambda () (memq flycheck-last-status-change '(finished errored suspicious))))
(write-shown (vconcat (mapcar #'shown flycheck-current-errors)))
;;; emacs_flycheck.el ends here
