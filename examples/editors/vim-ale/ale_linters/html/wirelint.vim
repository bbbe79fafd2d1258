" wirelint for HTML: see autoload/ale/handlers/wirelint.vim.

call ale#handlers#wirelint#Define('html')
