" wirelint for ALE, in Vim 8 and later and in Neovim. Copy ale_linters/ and autoload/ into ~/.vim, or ~/.config/nvim.
" ALE gives every text a line feed at its end, so that `final-newline` is never found here.

let s:types = ['E', 'W', 'I', 'I']

function! ale#handlers#wirelint#Define(filetype) abort
    call ale#linter#Define(a:filetype, {
    \   'name': 'wirelint',
    \   'executable': 'wirelint',
    \   'command': '%e check --format json --stdin-filename %s -',
    \   'callback': 'ale#handlers#wirelint#Handle',
    \})
endfunction

" What ALE shows, of the lines that wirelint prints. A file may hold several stories.
function! ale#handlers#wirelint#Handle(buffer, lines) abort
    let l:found = []

    for l:story in ale#util#FuzzyJSONDecode(a:lines, [])
        for l:item in l:story.diagnostics
            call add(l:found, s:Item(a:buffer, l:item))
        endfor
    endfor

    return l:found
endfunction

function! s:Item(buffer, item) abort
    let [l:line, l:column] = s:Place(a:buffer, a:item.range.start)
    let [l:end_line, l:end_column] = s:Place(a:buffer, a:item.range.end)

    " An end before the start of a line is the end of the line before.
    if l:end_column == 0 && l:end_line > l:line
        let l:end_line -= 1
        let l:end_column = strlen(s:Line(a:buffer, l:end_line))
    endif

    return {
    \   'lnum': l:line,
    \   'col': l:column + 1,
    \   'end_lnum': l:end_line,
    \   'end_col': max([l:end_column, l:end_line == l:line ? l:column + 1 : 1]),
    \   'type': s:types[a:item.severity - 1],
    \   'code': a:item.code,
    \   'text': a:item.message,
    \}
endfunction

function! s:Line(buffer, number) abort
    return get(getbufline(a:buffer, a:number), 0, '')
endfunction

" A line from one, and the bytes before the place; wirelint counts UTF-16 code units.
function! s:Place(buffer, position) abort
    let l:units = a:position.character
    let l:bytes = 0

    for l:character in split(s:Line(a:buffer, a:position.line + 1), '\zs')
        if l:units <= 0
            break
        endif

        for l:number in str2list(l:character)
            let l:units -= l:number > 0xffff ? 2 : 1
        endfor

        let l:bytes += strlen(l:character)
    endfor

    return [a:position.line + 1, l:bytes]
endfunction
