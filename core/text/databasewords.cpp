// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/databasewords.h"

#include "core/domain/databaseproblem.h"
#include "core/text/translate.h"

namespace license::text {

using namespace Qt::StringLiterals;

QString passwordFile()
{
#ifdef Q_OS_WIN
    return u"%APPDATA%\\postgresql\\pgpass.conf"_s;
#else
    return u"~/.pgpass"_s;
#endif
}

std::optional<QString> databaseCause(const Error &error)
{
    switch (databaseProblem(error)) {
    case DatabaseProblem::Away:
        return Words::tr("The team database cannot be reached. Nothing is saved meanwhile.");
    case DatabaseProblem::Slow:
        return Words::tr("The team database took too long to answer.");
    case DatabaseProblem::Refused:
        return Words::tr("The team database refused the role or its password.");
    case DatabaseProblem::NoPassword:
        return Words::tr("The team database asks for a password, and none is known on this computer.");
    case DatabaseProblem::Missing:
        return Words::tr("There is no team database of that name.");
    case DatabaseProblem::NoStore:
        return Words::tr("The database holds no data of the console, and this role may not prepare it.");
    case DatabaseProblem::NoTls:
        return Words::tr("The team database offers no encrypted connection. Nothing was sent.");
    case DatabaseProblem::Untrusted:
        return Words::tr("The certificate of the team database is not trusted. Nothing was sent.");
    case DatabaseProblem::NotAllowed:
        return Words::tr("The role at the team database does not permit this.");
    case DatabaseProblem::ReadOnly:
        return Words::tr("The team database can be read, but takes nothing new.");
    case DatabaseProblem::Full:
        return Words::tr("The team database has no space left.");
    case DatabaseProblem::NoUnicode:
        return Words::tr("The team database does not keep texts in UTF8. Nothing was read.");
    case DatabaseProblem::NoAgent:
        return Words::tr("No agent of the team has the access token of this service.");
    case DatabaseProblem::AgentsGone:
        return Words::tr("No agent with the access token of this service is at work.");
    case DatabaseProblem::Unanswered:
        return Words::tr(
            "No agent of the team has answered in time. The request stays: the next agent at work answers it.");
    case DatabaseProblem::None:
        break;
    }
    return isDatabaseError(error) ? std::optional(Words::tr("The team database did not do what was asked of it."))
                                  : std::nullopt;
}

std::optional<QString> databaseStep(const Error &error)
{
    switch (databaseProblem(error)) {
    case DatabaseProblem::Away:
        return Words::tr("Check the host and port of the database, and whether it is running. It is tried again.");
    case DatabaseProblem::Slow:
        return Words::tr("Ask the administrator of the database what holds it up.");
    case DatabaseProblem::Refused:
        return Words::tr("Check the role's name and password, and whether the database admits it from this computer.");
    case DatabaseProblem::NoPassword:
        //: PGPASSFILE and "service file" are terms of PostgreSQL; %1 is ~/.pgpass, or its name on Windows
        return Words::tr("Put the password into the password file (%1, or passfile= in the address), or into a "
                         "service file.")
            .arg(passwordFile());
    case DatabaseProblem::Missing:
        return Words::tr("Check the name of the database, or have its administrator create it.");
    case DatabaseProblem::NoStore:
        return Words::tr("Have the owner of the database run “licensectl store check” once.");
    case DatabaseProblem::NoTls:
        return Words::tr("Have TLS switched on at the database. Do not lower sslmode.");
    case DatabaseProblem::Untrusted:
        return Words::tr("Give the authority that issued the certificate by sslrootcert=, and the host by the name in "
                         "the certificate.");
    case DatabaseProblem::NotAllowed:
        return Words::tr("Ask the administrator of the database for a role that permits it.");
    case DatabaseProblem::ReadOnly:
        return Words::tr("Name the database's primary, or have its administrator permit writing again.");
    case DatabaseProblem::Full:
        return Words::tr("Have the administrator of the database free some space.");
    case DatabaseProblem::NoUnicode:
        return Words::tr("Have its administrator make a database with the encoding UTF8 instead.");
    case DatabaseProblem::NoAgent:
        return Words::tr("Store the token on a computer on which “licensectl watch” runs.");
    case DatabaseProblem::AgentsGone:
        return Words::tr("Start “licensectl watch” on a computer that has the token. Overview lists the agents.");
    case DatabaseProblem::Unanswered:
        return Words::tr("Look at the agents in Overview, and refresh again.");
    case DatabaseProblem::None:
        break;
    }
    return isDatabaseError(error)
               ? std::optional(Words::tr("Show the technical detail to the administrator of the database."))
               : std::nullopt;
}

} // namespace license::text
