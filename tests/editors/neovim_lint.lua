-- Run by headless Neovim: what the linter for nvim-lint finds in copy.txt, run as that plugin runs it.
local ok, fault = pcall(function()
  vim.cmd("edit copy.txt")
  local linter = require("lint.linters.wirelint")
  local command = { linter.cmd }
  for _, argument in ipairs(linter.args) do
    table.insert(command, type(argument) == "function" and argument() or argument)
  end
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, true)
  local output = vim.fn.system(command, table.concat(lines, "\n") .. "\n")
  assert(vim.v.shell_error == 0 or linter.ignore_exitcode, output)
  vim.diagnostic.set(vim.api.nvim_create_namespace("wirelint"), 0, linter.parser(output, 0))
  local shown = vim.tbl_map(function(one)
    return { one.code, one.severity, one.lnum, one.col, one.end_lnum, one.end_col, one.message }
  end, vim.diagnostic.get(0))
  vim.fn.writefile({ vim.json.encode({ shown }) }, "shown.json")
end)
if not ok then
  io.stderr:write(tostring(fault))
  vim.cmd("cquit")
end
vim.cmd("qall!")
