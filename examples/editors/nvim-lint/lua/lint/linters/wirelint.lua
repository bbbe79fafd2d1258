-- wirelint for nvim-lint, in Neovim 0.7 and later. Copy lua/ into ~/.config/nvim and name the linter:
--   require("lint").linters_by_ft = { text = { "wirelint" }, markdown = { "wirelint" }, html = { "wirelint" } }

-- The output counts UTF-16 code units from the start of a line, Neovim counts bytes.
local function place(position, buffer)
  local line = vim.api.nvim_buf_get_lines(buffer, position.line, position.line + 1, false)[1] or ""
  local ok, column = pcall(vim.str_byteindex, line, position.character, true)
  return position.line, ok and column or #line
end

local function diagnostic(item, buffer)
  local line, column = place(item.range.start, buffer)
  local end_line, end_column = place(item.range["end"], buffer)
  return {
    lnum = line,
    col = column,
    end_lnum = end_line,
    end_col = end_column,
    severity = item.severity,
    message = item.message,
    code = item.code,
    source = item.source,
  }
end

-- A file may hold several stories, each with diagnostics of its own.
local function parse(output, buffer)
  local found = {}
  for _, story in ipairs(output == "" and {} or vim.json.decode(output)) do
    for _, item in ipairs(story.diagnostics) do
      table.insert(found, diagnostic(item, buffer))
    end
  end
  return found
end

local function name()
  return vim.api.nvim_buf_get_name(0)
end

return {
  cmd = "wirelint",
  args = { "check", "--format", "json", "--stdin-filename", name, "-" },
  stdin = true,
  ignore_exitcode = true,
  parser = parse,
}
