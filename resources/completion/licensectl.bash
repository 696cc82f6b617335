# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for licensectl
#
# Service names are foreign text and may hold anything that a shell would run. This file compares and quotes names, and
# the words of the line, character by character: none of them passes through an expansion.

# Reads a command line up to its end. Sets `words`, without quotes, and `word`, the last one; `before` is its part left of
# position $2, and `style` the quote open there. It expands a leading ~ and plain variables; `unknown` is set for other
# expansions. `inside` is the start of the quote still open at the end; 0 without one.
_licensectl_read() {
    local _line=$1 _start=$2 _i _c _rest _quote='' _begun='' _tilde=''
    local _variable='^\$(\{([A-Za-z_][A-Za-z0-9_]*)\}|([A-Za-z_][A-Za-z0-9_]*))' _ansi="^\\\$'(([^'\\\\]|\\\\.)*\\\\?)"
    words=() word='' before='' style='' unknown='' inside=0
    for ((_i = 0; _i < ${#_line}; _i++)); do
        ((_i == _start)) && before=$word style=$_quote
        _c=${_line:_i:1}
        _rest=${_line:_i + 1}
        if [[ -z $_quote && $_c == [[:space:]] ]]; then
            [[ -n $_begun ]] && _licensectl_end_word
            continue
        elif [[ $_c == "$_quote" ]]; then
            _quote='' inside=0
        elif [[ $_quote == "'" ]]; then
            word+=$_c
        elif [[ $_c == "\\" ]]; then
            [[ -n $_quote && ${_rest:0:1} != [\"\\\$\`] ]] && word+=$_c
            word+=${_rest:0:1}
            ((_i++))
        elif [[ $_c == '"' || -z $_quote && $_c == "'" ]]; then
            _quote=$_c inside=$((_i + 1))
        elif [[ $_c$_rest =~ $_variable ]]; then
            ((_i += ${#BASH_REMATCH[0]} - 1))
            _c=${BASH_REMATCH[2]}${BASH_REMATCH[3]}
            word+=${!_c-}
        elif [[ -z $_quote && $_c$_rest =~ $_ansi ]]; then
            ((_start == _i + 2)) && before=$word style="\$'"
            ((_i + ${#BASH_REMATCH[0]} < ${#_line})) || inside=$((_i + 2))
            ((_i += ${#BASH_REMATCH[0]}))
            printf -v _c %b "${BASH_REMATCH[1]}"
            word+=$_c
        else
            [[ $_c == [\$\`] ]] && unknown=yes
            [[ $_c == '~' && -z $_begun ]] && _tilde=yes
            word+=$_c
        fi
        _begun=yes
    done
    ((_start >= ${#_line})) && [[ -z $style ]] && before=$word style=$_quote
    return 0
}

_licensectl_end_word() {
    local user=${word%%/*}
    if [[ -n $_tilde && $user == '~' ]]; then
        word=$HOME${word:1}
    elif [[ -n $_tilde ]]; then
        word=$(getent passwd "${user:1}" | cut -d : -f 6)${word:${#user}}
    fi
    words+=("$word")
    word='' before='' style='' _begun='' _tilde=''
}

# Sets `quoted` to a text as typed inside the quote `style`, including the closing quote.
_licensectl_quote() {
    local text=$1 i c
    quoted=''
    for ((i = 0; i < ${#text}; i++)); do
        c=${text:i:1}
        if [[ $c == [[:cntrl:]] ]]; then
            printf -v c %q "$c" # $'\n'
            case $style in
            "\$'") c=${c:2:${#c}-3} ;;
            ?) c=$style$c$style ;;
            esac
        elif [[ -z $style ]]; then
            [[ $c == [[:ascii:]] && $c != [[:alnum:]_./,:=@%+-] ]] && c=\\$c
        else
            case $style$c in
            "\$'\\" | "\$''" | '"\' | '""' | '"$' | '"`') c=\\$c ;;
            "''") c="'\\''" ;;
            '"!') c='"\!"' ;;
            esac
        fi
        quoted+=$c
    done
    quoted+=${style: -1}
}

# Offers those of the whole words $2… that start with the typed one, after the literal $1.
_licensectl_offer() {
    local prefix=$1 candidate quoted
    shift
    for candidate; do
        if [[ $candidate == "$word"* ]]; then
            _licensectl_quote "${candidate#"$before"}"
            COMPREPLY+=("$prefix$quoted")
        fi
    done
}

_licensectl_offer_services() {
    local names=() name
    [[ -z $unknown ]] || return 0
    mapfile -t -d '' names < <("$program" "${store[@]}" service names </dev/null 2>/dev/null)
    for name in "${names[@]}"; do
        if [[ $name == -* && -z $literal && -z $before ]]; then
            # Only behind -- it is no option; an open quote is closed for that.
            _licensectl_offer "--${style: -1} ${style}" "$name"
        else
            _licensectl_offer '' "$name"
        fi
    done
}

# Parses the line before the word: `command`, `sub`, and `store`, the options that locate the store.
_licensectl_look() {
    local i
    for ((i = 1; i < ${#words[@]}; i++)); do
        if [[ -z $literal && ${words[i]} == -* ]]; then
            case ${words[i]} in
            --) literal=yes ;;
            --data-dir) store=(--data-dir "${words[++i]-}") ;;
            --data-dir=*) store=("${words[i]}") ;;
            --store | --token-file | --timeout | --lanes | --format | --filter | --license | --sort | --limit | --connection | --separator | \
                --address | --email | --to)
                ((i++))
                ;;
            esac
        elif [[ -z $command ]]; then
            command=${words[i]}
        elif [[ -z $sub ]]; then
            sub=${words[i]}
        else
            more=yes
        fi
    done
}

# The values of the option $1, each after the literal $2.
_licensectl_offer_values() {
    local values=() columns=(id name kind license assigned_at last_backup_at)
    case $1 in
    --data-dir) compopt -o dirnames 2>/dev/null ;;
    --token-file | --connection) compopt -o default 2>/dev/null ;;
    --format)
        values=(text json)
        case $command in
        status) values+=(nagios prometheus) ;;
        licenses | objects | history | organizations) values+=(csv) ;;
        esac
        ;;
    --separator) values=(comma semicolon tab) ;;
    --sort) values=("${columns[@]}" "${columns[@]/#/-}") ;;
    esac
    _licensectl_offer '' "${values[@]/#/$2}"
}

_licensectl() {
    local line=${COMP_LINE-${COMP_WORDS[*]}} program words word before style unknown inside
    local command='' sub='' more='' literal='' store=() previous
    local typed=${2-${COMP_WORDS[COMP_CWORD]}} # what a reply stands for
    line=${line:0:${COMP_POINT-${#line}}}
    COMPREPLY=()
    _licensectl_read "$line" $((${#line} - ${#typed}))
    # Behind sudo and its like the word comes with its quote, which stays where it is.
    ((inside <= ${#line} - ${#typed})) || _licensectl_read "$line" "$inside"
    program=${words[0]-licensectl}
    previous=${words[${#words[@]} - 1]-}
    _licensectl_look
    if [[ -z $literal ]]; then
        case $previous in
        --data-dir | --store | --token-file | --connection | --format | --separator | --sort | --timeout | --lanes | --filter | --license | --limit | \
            --address | --email | --to)
            _licensectl_offer_values "$previous" ''
            return
            ;;
        esac
        if [[ $word == --*=* ]]; then
            _licensectl_offer_values "${word%%=*}" "${word%%=*}="
            return
        fi
    fi

    local options=(--help) wanted=()
    case $command in
    '')
        options+=(--version)
        wanted=(service refresh status licenses objects history export management organizations check-connection store watch verify help)
        ;;
    service)
        case $sub in
        '') wanted=(add list show replace token remove) ;;
        add) options+=(--token-stdin --yes) ;;
        token) options+=(--token-stdin) ;;
        replace) options+=(--yes) ;;
        list | show | remove) options+=(--format) ;;
        esac
        ;;
    refresh) options+=(--if-due --timeout --format) ;;
    management)
        case $sub in
        '') wanted=(sign-in sign-out) ;;
        sign-in) options+=(--address --email --password-stdin) ;;
        esac
        ;;
    store)
        options+=(--format)
        [[ $sub != move ]] || options+=(--to --dry-run)
        [[ -n $sub ]] || wanted=(info check move)
        ;;
    status | licenses | organizations | check-connection) options+=(--format) ;;
    objects) options+=(--filter --license --unlicensed --sort --limit --format) ;;
    history) options+=(--limit --format) ;;
    export)
        options+=(--filter --license --separator --bom)
        [[ -n $sub ]] || wanted=(licenses objects history)
        ;;
    watch) options+=(--lanes) ;;
    help) wanted=(service refresh status licenses objects history export management organizations check-connection store watch verify) ;;
    verify) options+=(--connection --format) ;;
    esac
    options+=(--data-dir --store --no-keychain --token-file) # before a command or behind it

    if [[ $word == -* && -z $literal ]]; then
        _licensectl_offer '' "${options[@]}"
        ((${#COMPREPLY[@]} == 0)) || return 0
    fi
    case $command:$sub:$more in
    refresh::* | status::* | licenses::* | objects::* | history::* | organizations::* | check-connection::* | \
        management:sign-in: | management:sign-out: | service:show: | service:replace: | service:token: | service:remove: | export:?*:yes) _licensectl_offer_services ;;
    service:add: | service:replace:yes | export:?*: | verify:*) [[ $word == -* ]] || compopt -o default 2>/dev/null ;;
    *) _licensectl_offer '' "${wanted[@]}" ;;
    esac
}

complete -F _licensectl licensectl
