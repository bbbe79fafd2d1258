" wirelint for plain text: see autoload/ale/handlers/wirelint.vim.

call ale#handlers#wirelint#Define('text')
