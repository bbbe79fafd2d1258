;;; wirelint-eglot.el --- wirelint in Emacs, through Eglot  -*- lexical-binding: t -*-

;;; Commentary:
;; Eglot 1.9 and later (part of Emacs since 29).  In the initialization file:
;;   (load "/path/to/wirelint-eglot")
;; `eglot-code-actions' then offers the fixes of what Flymake shows at point.

;;; Code:

(require 'eglot)

(defvar wirelint-modes '(text-mode markdown-mode gfm-mode html-mode mhtml-mode nxml-mode)
  "The major modes of copy.")

(defun wirelint-ensure ()
  "Start the language server where this buffer holds copy, or the configuration.
Another server for the same major mode is set aside in this buffer alone."
  (when (or (memq major-mode wirelint-modes)
            (equal (file-name-nondirectory (or buffer-file-name "")) ".wirelint.yaml"))
    (setq-local eglot-server-programs `((,major-mode . ("wirelint" "lsp"))))
    (eglot-ensure)))

(add-hook 'text-mode-hook #'wirelint-ensure)

(provide 'wirelint-eglot)
;;; wirelint-eglot.el ends here
