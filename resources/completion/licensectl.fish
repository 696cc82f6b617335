# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion for licensectl
#
# Service names are foreign text: they go to fish unchanged, separated by zero bytes, and fish quotes them. A name with a
# tab is left out, because fish would take the rest for a description. So is a name that begins with a tilde until one is
# typed (as \~): fish does not quote the first letter of a word for a tilde.

# The folder that fish will pass for a word. Only a leading home folder is expanded: by its letters, so that nothing runs.
function __licensectl_folder
    set -l rest (string replace -r -- '^(~|\$HOME|\{\$HOME\})(?=/|$)' '' $argv[1] | string collect)
    test "$rest" = "$argv[1]"; and printf %s $rest; or printf %s $HOME$rest
end

function __licensectl_services
    set -l words (commandline -opc)
    set -l folder
    set -l literal
    for i in (seq 2 (count $words))
        switch $words[$i]
            case --
                set literal yes
                break
            case --data-dir
                set folder (__licensectl_folder $words[(math $i + 1)] | string collect)
            case '--data-dir=*'
                set folder (__licensectl_folder (string replace -- --data-dir= '' $words[$i] | string collect) | string collect)
        end
    end
    set -l store
    set -l typed (commandline -ct)
    test -n "$folder"; and set store --data-dir $folder
    set -l names (command $words[1] $store service names </dev/null 2>/dev/null | string split0)
    for name in $names
        string match -qr '\t' -- $name; and continue
        test -z "$typed"; and string match -q -- '~*' $name; and continue
        # Only behind -- a name that begins with a dash is no option.
        test -z "$literal"; and string match -q -- '-*' $name; and continue
        printf '%s\0' $name
    end | string split0
end

set -l commands service refresh status licenses objects history export management organizations check-connection store watch verify help
set -l before "not __fish_seen_subcommand_from $commands"

complete -c licensectl -f
complete -c licensectl -l data-dir -r -a '(__fish_complete_directories)' -d 'Folder of the store'
complete -c licensectl -l store -x -d 'A team\'s database, instead of the store in the folder'
complete -c licensectl -l no-keychain -d 'Take the access token from a file, not from the keychain'
complete -c licensectl -l token-file -r -F -d 'File with the access token'
complete -c licensectl -l help -d 'List the options'
complete -c licensectl -n $before -l version -d 'Print the version'

complete -c licensectl -n $before -a service -d 'Add, list, show, replace and remove Management Services'
complete -c licensectl -n $before -a refresh -d 'Verify now and print what changed'
complete -c licensectl -n $before -a status -d 'Report the state in the store, without using the network'
complete -c licensectl -n $before -a licenses -d 'List the licenses'
complete -c licensectl -n $before -a objects -d 'List the assigned objects'
complete -c licensectl -n $before -a history -d 'List attempts and changes, newest first'
complete -c licensectl -n $before -a export -d 'Write licenses, objects or history to a file'
complete -c licensectl -n $before -a management -d 'Sign in to and out of the interface of a Management Service'
complete -c licensectl -n $before -a organizations -d 'List the organizations that the Management Services report'
complete -c licensectl -n $before -a check-connection -d 'Check the route to the license server, stage by stage'
complete -c licensectl -n $before -a store -d 'Describe, check or move the store'
complete -c licensectl -n $before -a watch -d 'Refresh all services on schedule until it is stopped'
complete -c licensectl -n $before -a verify -d 'Check a saved reply against a connection file'
complete -c licensectl -n $before -a help -d 'Explain a command'

set -l service '__fish_seen_subcommand_from service'
complete -c licensectl -n "$service; and not __fish_seen_subcommand_from add list show replace token remove" -a 'add list show replace token remove'
complete -c licensectl -n "$service; and __fish_seen_subcommand_from add token" -l token-stdin -d 'Read the token from standard input'
complete -c licensectl -n "$service; and __fish_seen_subcommand_from add replace" -l yes -d 'Do not ask for confirmation'
complete -c licensectl -n "$service; and __fish_seen_subcommand_from add replace" -F
complete -c licensectl -n "$service; and __fish_seen_subcommand_from show replace token remove" -a '(__licensectl_services)'

complete -c licensectl -n '__fish_seen_subcommand_from store; and not __fish_seen_subcommand_from info check move' -a 'info check move'
complete -c licensectl -n '__fish_seen_subcommand_from store; and __fish_seen_subcommand_from move' -l to -r -a '(__fish_complete_directories)' -d 'A team\'s database or a folder'
complete -c licensectl -n '__fish_seen_subcommand_from store; and __fish_seen_subcommand_from move' -l dry-run -d 'Only tell what would be moved'

set -l management '__fish_seen_subcommand_from management'
complete -c licensectl -n "$management; and not __fish_seen_subcommand_from sign-in sign-out" -a 'sign-in sign-out'
complete -c licensectl -n "$management; and __fish_seen_subcommand_from sign-in sign-out" -a '(__licensectl_services)'
complete -c licensectl -n "$management; and __fish_seen_subcommand_from sign-in" -l address -x -d 'Address of the Management Service'
complete -c licensectl -n "$management; and __fish_seen_subcommand_from sign-in" -l email -x -d 'E-mail address of the account'
complete -c licensectl -n "$management; and __fish_seen_subcommand_from sign-in" -l password-stdin -d 'Read the password from standard input'

complete -c licensectl -n '__fish_seen_subcommand_from refresh status licenses objects history organizations check-connection; and not __fish_seen_subcommand_from help export' -a '(__licensectl_services)'
complete -c licensectl -n '__fish_seen_subcommand_from export; and test (count (commandline -opc)) -ge 4' -a '(__licensectl_services)'
complete -c licensectl -n '__fish_seen_subcommand_from refresh' -l if-due -d 'Only services that are due for an automatic refresh'
complete -c licensectl -n '__fish_seen_subcommand_from refresh' -l timeout -x -d 'Limit in seconds for the whole refresh of one service'
complete -c licensectl -n '__fish_seen_subcommand_from watch' -l lanes -x -d 'How many services to verify at once, with the store of a team'
complete -c licensectl -n '__fish_seen_subcommand_from objects' -l unlicensed -d 'Only objects without a license'
complete -c licensectl -n '__fish_seen_subcommand_from objects' -l sort -x -d 'Sort by a column; - for descending' \
    -a 'id name kind license assigned_at last_backup_at -id -name -kind -license -assigned_at -last_backup_at'
complete -c licensectl -n '__fish_seen_subcommand_from objects history' -l limit -x -d 'Maximum number of rows; 0 for all'
complete -c licensectl -n '__fish_seen_subcommand_from objects export' -l filter -x -d 'Only rows that contain this text'
complete -c licensectl -n '__fish_seen_subcommand_from objects export' -l license -x -d 'Only this license type'
complete -c licensectl -n '__fish_seen_subcommand_from export' -l separator -x -d 'Separator of a csv file' -a 'comma semicolon tab'
complete -c licensectl -n '__fish_seen_subcommand_from export' -l bom -d 'Start a csv file with a byte order mark'
complete -c licensectl -n '__fish_seen_subcommand_from export' -a 'licenses objects history'
complete -c licensectl -n '__fish_seen_subcommand_from export verify' -F
complete -c licensectl -n '__fish_seen_subcommand_from verify' -l connection -r -F -d 'Connection file'

complete -c licensectl -n '__fish_seen_subcommand_from list show remove refresh check-connection store verify' -l format -x -a 'text json'
complete -c licensectl -n '__fish_seen_subcommand_from status' -l format -x -a 'text json nagios prometheus'
complete -c licensectl -n '__fish_seen_subcommand_from licenses objects history organizations; and not __fish_seen_subcommand_from export' -l format -x -a 'text json csv'
