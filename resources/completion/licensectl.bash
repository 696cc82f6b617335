# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for licensectl

_licensectl_services() {
    licensectl "${store[@]}" service list --format json 2>/dev/null |
        sed -n 's/^ *"name": "\([^"\\]*\)",\{0,1\}$/\1/p'
}

_licensectl() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
    local i command='' sub='' store=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --data-dir)
            store=(--data-dir "${COMP_WORDS[i + 1]}")
            ((i++))
            ;;
        --token-file | --timeout | --format | --filter | --license | --sort | --limit | --connection) ((i++)) ;;
        -*) ;;
        *)
            if [[ -z $command ]]; then
                command=${COMP_WORDS[i]}
            elif [[ -z $sub ]]; then
                sub=${COMP_WORDS[i]}
            fi
            ;;
        esac
    done

    case $previous in
    --data-dir)
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        return
        ;;
    --token-file | --connection)
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
        ;;
    --format)
        local formats='text json'
        case $command in
        status) formats+=' nagios prometheus' ;;
        licenses | objects | history) formats+=' csv' ;;
        esac
        mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$word")
        return
        ;;
    --sort)
        local columns='id name kind license assigned_at last_backup_at'
        mapfile -t COMPREPLY < <(compgen -W "$columns ${columns//[[:space:]]/ -} -id" -- "$word")
        return
        ;;
    --timeout | --filter | --license | --limit) return ;;
    esac

    local options='--help' words=''
    case $command in
    '')
        options='--data-dir --no-keychain --token-file --help --version'
        words='service refresh status licenses objects history export check-connection watch verify'
        ;;
    service)
        case $sub in
        '') words='add list remove' ;;
        add) options='--token-stdin --help' ;;
        list | remove) options='--format --help' ;;
        esac
        ;;
    refresh) options='--if-due --timeout --format --help' ;;
    status | licenses | check-connection) options='--format --help' ;;
    objects) options='--filter --license --unlicensed --sort --limit --format --help' ;;
    history) options='--limit --format --help' ;;
    export)
        options='--filter --license --help'
        [[ -z $sub ]] && words='licenses objects history'
        ;;
    verify) options='--connection --format --help' ;;
    esac

    # What stands before a command may stand behind it too.
    [[ -z $command ]] || options+=' --data-dir --no-keychain --token-file'

    if [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    elif [[ -n $words ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    elif [[ $command == service && $sub == remove || $command =~ ^(refresh|status|licenses|objects|history|check-connection)$ ]]; then
        local IFS=$'\n'
        mapfile -t COMPREPLY < <(compgen -W "$(_licensectl_services)" -- "$word" | sed 's/[^[:alnum:]_.-]/\\&/g')
    else
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}

complete -o filenames -F _licensectl licensectl
