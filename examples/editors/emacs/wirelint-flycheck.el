;;; wirelint-flycheck.el --- wirelint in Emacs, through Flycheck  -*- lexical-binding: t -*-

;;; Commentary:
;; Emacs 28 and later, Flycheck 32 and later.  In the initialization file:
;;   (load "/path/to/wirelint-flycheck")
;;   (add-hook 'text-mode-hook #'flycheck-mode)

;;; Code:

(require 'flycheck)
(require 'json)
(require 'let-alist)

(defconst wirelint-flycheck-levels [nil error warning info info]
  "The levels of Flycheck, by the number that wirelint writes for a severity.")

(defun wirelint-flycheck-position (place)
  "The position in this buffer of PLACE.
Characters above U+FFFF are two code units for wirelint, and one character for Emacs."
  (let-alist place
    (save-excursion
      (save-restriction
        (widen)
        (goto-char (point-min))
        (forward-line .line)
        (let ((units .character))
          (while (and (> units 0) (not (eolp)))
            (setq units (- units (if (> (char-after) #xffff) 2 1)))
            (forward-char)))
        (point)))))

(defun wirelint-flycheck-error (item checker)
  "What Flycheck shows for ITEM, a diagnostic; CHECKER is its checker."
  (let-alist item
    (flycheck-error-new-at-pos
     (wirelint-flycheck-position .range.start)
     (aref wirelint-flycheck-levels .severity)
     .message
     :end-pos (wirelint-flycheck-position .range.end)
     :id .code
     :checker checker)))

(defun wirelint-flycheck-parse (output checker buffer)
  "What CHECKER found in BUFFER, of its OUTPUT.
A file may hold several stories, each with diagnostics of its own."
  (with-current-buffer buffer
    (mapcan (lambda (story)
              (mapcar (lambda (item) (wirelint-flycheck-error item checker))
                      (alist-get 'diagnostics story)))
            (json-parse-string output :object-type 'alist :array-type 'list))))

(flycheck-define-checker wirelint
  "A linter for news copy."
  :command ("wirelint" "check" "--format" "json"
            "--stdin-filename" (eval (or (buffer-file-name) "")) "-")
  :standard-input t
  :error-parser wirelint-flycheck-parse
  :modes (text-mode markdown-mode gfm-mode html-mode mhtml-mode nxml-mode))

(add-to-list 'flycheck-checkers 'wirelint)

(provide 'wirelint-flycheck)
;;; wirelint-flycheck.el ends here
