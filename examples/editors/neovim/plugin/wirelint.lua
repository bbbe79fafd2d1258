-- wirelint in Neovim, 0.7 and later. Copy the folder that holds lsp/ and plugin/ to
-- ~/.local/share/nvim/site/pack/desk/start/wirelint.

for filetype, suffixes in pairs({ xml = "*.nitf,*.newsml,*.rss,*.atom", json = "*.ninjs", text = "*.anpa,*.iptc" }) do
  vim.api.nvim_create_autocmd({ "BufRead", "BufNewFile" }, { pattern = suffixes, command = "setfiletype " .. filetype })
end

if vim.lsp.enable then
  vim.lsp.enable("wirelint")
  return
end

-- One client for all folders: the server itself finds the .wirelint.yaml that is nearest to a file.
local config = dofile(vim.api.nvim_get_runtime_file("lsp/wirelint.lua", false)[1])
local client

local function attach(event)
  if vim.bo[event.buf].buftype ~= "" then
    return
  end
  if not client or vim.lsp.client_is_stopped(client) then
    client = vim.lsp.start_client({ name = "wirelint", cmd = config.cmd, root_dir = vim.fn.getcwd() })
  end
  if client then
    vim.lsp.buf_attach_client(event.buf, client)
  end
end

vim.api.nvim_create_autocmd("FileType", { pattern = config.filetypes, callback = attach })
