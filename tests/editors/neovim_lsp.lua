-- Run by headless Neovim: what the language server shows of copy.txt, and after its fix of the fused words has been chosen.
local function shown()
  return vim.tbl_map(function(one)
    return { one.user_data.lsp.code, one.severity, one.lnum, one.col, one.end_lnum, one.end_col, one.message }
  end, vim.diagnostic.get(0))
end

local function is_there(code)
  return vim.tbl_contains(vim.tbl_map(function(one) return one[1] end, shown()), code)
end

local function wait(wanted)
  assert(vim.wait(30000, wanted, 20), "nothing came")
end

vim.ui.select = function(items, options, choose)
  for number, item in ipairs(items) do
    if options.format_item(item):find("Split it", 1, true) then
      return choose(item, number)
    end
  end
  error("no such fix")
end

local ok, fault = pcall(function()
  vim.cmd("edit copy.txt")
  vim.bo.fixendofline = false
  wait(function() return is_there("fused-words") end)
  local before = shown()
  vim.fn.cursor(vim.fn.search("thenegotiating"), vim.fn.col(".") + 4)
  vim.lsp.buf.code_action()
  wait(function() return #vim.diagnostic.get(0) > 0 and not is_there("fused-words") end)
  vim.cmd("write")
  vim.fn.writefile({ vim.json.encode({ before, shown() }) }, "shown.json")
end)
if not ok then
  io.stderr:write(tostring(fault))
  vim.cmd("cquit")
end
vim.cmd("qall!")
