" Run by headless Neovim: what ALE shows of copy.txt.
let g:ale_linters = {'text': ['wirelint']}

try
    packadd ale
    edit copy.txt
    let s:patience = 600
    while s:patience > 0 && empty(ale#engine#GetLoclist(bufnr('')))
        sleep 50m
        let s:patience -= 1
    endwhile
    let s:fields = ['lnum', 'col', 'end_lnum', 'end_col', 'type', 'code', 'text']
    let s:shown = map(copy(ale#engine#GetLoclist(bufnr(''))), {_, one -> map(copy(s:fields), {_, name -> one[name]})})
    call writefile([json_encode([s:shown])], 'shown.json')
catch
    echoerr v:exception
    cquit
endtry
qall!
