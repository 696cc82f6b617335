// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/placewords.h"

#include "core/text/translate.h"

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

QString reason(const PlaceRefusal &refusal)
{
    switch (refusal.problem) {
    case PlaceProblem::Empty:
        return Words::tr("No store is named.");
    case PlaceProblem::OtherKind:
        return Words::tr("This is neither a folder nor the address of a PostgreSQL database.");
    case PlaceProblem::Password:
        return Words::tr("The address of the store contains a password, which lists of processes, histories of shells "
                         "and logs would show.");
    case PlaceProblem::UnknownOption:
        return refusal.option.isEmpty()
                   ? Words::tr("The address of the store contains an unknown option.")
                   //: %1 is the name of an option
                   : Words::tr("The address of the store contains the unknown option \"%1\".").arg(refusal.option);
    case PlaceProblem::Twice:
        //: %1 is the name of an option
        return Words::tr("The address of the store states \"%1\" more than once.").arg(refusal.option);
    case PlaceProblem::Encoding:
        return Words::tr("The address of the store contains a character that has to be escaped, or a broken escape.");
    case PlaceProblem::Host:
        return Words::tr("The address of the store names a host that cannot exist.");
    case PlaceProblem::Port:
        return Words::tr("The address of the store contains a port that cannot exist.");
    case PlaceProblem::NoDatabase:
        return Words::tr("The address of the store names no database.");
    case PlaceProblem::Value:
        return refusal.option.isEmpty()
                   ? Words::tr("The address of the store contains a value that cannot be used.")
                   //: %1 is the name of an option
                   : Words::tr("The address of the store contains a value that \"%1\" cannot have.")
                         .arg(refusal.option);
    case PlaceProblem::WeakTls:
        return Words::tr("With this sslmode, somebody on the way could answer instead of the database.");
    case PlaceProblem::Service:
        return Words::tr("The name of the service for the store is empty or contains other characters than letters, "
                         "digits, \"_\", \"-\" and \".\".");
    case PlaceProblem::Tilde:
        return Words::tr("The folder begins with \"~\", which the shell has not replaced.");
    case PlaceProblem::NotFolder:
        return Words::tr("This is a database, not a folder.");
    }
    Q_UNREACHABLE();
}

QString step(const PlaceRefusal &refusal)
{
    switch (refusal.problem) {
    case PlaceProblem::Password:
        return Words::tr("Leave it out, and save it in the keychain, in a pass file or in a service file.");
    case PlaceProblem::UnknownOption:
        return Words::tr("Leave it out, or state it in a service file.");
    case PlaceProblem::Twice:
        return Words::tr("State it once.");
    case PlaceProblem::Encoding:
        return Words::tr("Write it as \"%\" and two hexadecimal digits.");
    case PlaceProblem::Port:
        return Words::tr("State a number from 1 to 65535.");
    case PlaceProblem::WeakTls:
        return Words::tr("State sslmode=verify-full, and the file of the authority as sslrootcert if it is your own.");
    case PlaceProblem::Service:
        return Words::tr("State service=NAME with a name from the service file.");
    case PlaceProblem::Tilde:
        return Words::tr("Write the whole path, or a blank instead of \"=\" before it.");
    case PlaceProblem::NotFolder:
        return Words::tr("Name it with --store.");
    default:
        //: Words in capitals are placeholders in an example
        return Words::tr("Name a folder, postgresql://HOST/NAME?sslmode=verify-full, or service=NAME.");
    }
}

} // namespace

QString placeRefusal(const PlaceRefusal &refusal)
{
    return reason(refusal) + u' ' + step(refusal);
}

} // namespace license::text
