" wirelint for Markdown: see autoload/ale/handlers/wirelint.vim.

call ale#handlers#wirelint#Define('markdown')
