;;; emacs_eglot.el --- run by Emacs in batch  -*- lexical-binding: t -*-

;;; Commentary:
;; What the language server shows of copy.txt, and after its fix of the fused words has been chosen.

;;; Code:

(require 'emacs_common)
(require 'wirelint-eglot)

(defun shown ()
  "The diagnostics of this buffer."
  (vconcat
   (mapcar (lambda (one)
             (vector (place (flymake-diagnostic-beg one))
                     (place (flymake-diagnostic-end one))
                     (symbol-name (flymake-diagnostic-type one))
                     (flymake-diagnostic-text one)))
           (flymake-diagnostics))))

(defun there-p (text)
  "Is a diagnostic shown whose message holds TEXT?"
  (seq-some (lambda (one) (string-search text (flymake-diagnostic-text one))) (flymake-diagnostics)))

(find-file "copy.txt")
(run-hooks 'post-command-hook)
(wait-until (lambda () (there-p "“thenegotiating”")))
(let ((before (shown))
      (last-nonmenu-event ?\r))
  (goto-char (point-min))
  (search-forward "thenego")
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_prompt _choices _predicate _require _initial _history default) default)))
    (call-interactively #'eglot-code-actions))
  ;; In batch nobody is idle, which is when Eglot tells of an edit; it does so on saving too.
  (save-buffer)
  (wait-until (lambda () (and (flymake-diagnostics) (not (there-p "“thenegotiating”")))))
  (write-shown before (shown)))
(eglot-shutdown (eglot-current-server))
;;; emacs_eglot.el ends here
