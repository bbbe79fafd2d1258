;;; emacs_common.el --- what the tests of Emacs share  -*- lexical-binding: t -*-

;;; Code:

(require 'cl-lib)
(require 'json)

(defun wait-until (wanted)
  "Wait until the function WANTED returns true; fail after half a minute."
  (with-timeout (30 (error "Nothing came"))
    (while (not (funcall wanted))
      (accept-process-output nil 0.05))))

(defun place (position)
  "The line and the column of POSITION, both from nought."
  (save-excursion
    (goto-char position)
    (vector (1- (line-number-at-pos)) (- position (line-beginning-position)))))

(defun write-shown (&rest shown)
  "Write SHOWN as JSON to the file shown.json."
  (let ((coding-system-for-write 'utf-8))
    (with-temp-file "shown.json"
      (insert (json-encode (vconcat shown))))))

(provide 'emacs_common)
;;; emacs_common.el ends here
