-- How Neovim starts the language server. 0.11 and later find this file by `vim.lsp.enable("wirelint")`;
-- for 0.7 to 0.10 ../plugin/wirelint.lua reads it.
return {
  cmd = { "wirelint", "lsp" },
  filetypes = { "text", "markdown", "html", "xhtml", "xml", "json", "yaml" },
  root_markers = { ".wirelint.yaml", ".git" },
}
