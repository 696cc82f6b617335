// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "core/text/errortext.h"
#include "tests/text/textfixture.h"

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;

class DatabaseWording : public TextTest
{};

TEST_F(DatabaseWording, SaysWhatIsTheMatterAndWhatToDo)
{
    const struct
    {
        DatabaseProblem problem;
        QString cause;
        QString step;
    } table[] = {
        {DatabaseProblem::None, u"did not do what"_s, u"administrator of the database"_s},
        {DatabaseProblem::Away, u"cannot be reached"_s, u"host and port"_s},
        {DatabaseProblem::Slow, u"too long"_s, u"what holds it up"_s},
        {DatabaseProblem::Refused, u"refused the role"_s, u"name and password"_s},
        {DatabaseProblem::NoPassword, u"asks for a password"_s, u"password file"_s},
        {DatabaseProblem::Missing, u"no team database of that name"_s, u"create it"_s},
        {DatabaseProblem::NoStore, u"holds no data of the console"_s, u"store check"_s},
        {DatabaseProblem::NoTls, u"no encrypted connection"_s, u"Do not lower sslmode"_s},
        {DatabaseProblem::Untrusted, u"not trusted"_s, u"sslrootcert="_s},
        {DatabaseProblem::NotAllowed, u"does not permit"_s, u"a role that permits it"_s},
        {DatabaseProblem::ReadOnly, u"takes nothing new"_s, u"primary"_s},
        {DatabaseProblem::NoUnicode, u"in UTF8"_s, u"encoding UTF8"_s},
        {DatabaseProblem::Full, u"no space left"_s, u"free some space"_s},
        {DatabaseProblem::NoAgent, u"No agent of the team has the access token"_s, u"licensectl watch"_s},
        {DatabaseProblem::AgentsGone, u"is at work"_s, u"licensectl watch"_s},
        {DatabaseProblem::Unanswered, u"The request stays"_s, u"Overview"_s},
    };
    for (const auto &row : table) {
        const Error error = databaseError(row.problem, u"No space left on device"_s);
        SCOPED_TRACE(qPrintable(error.detail));
        EXPECT_EQ(databaseProblem(error), row.problem);
        EXPECT_TRUE(cause(error).contains(row.cause)) << qPrintable(cause(error));
        EXPECT_TRUE(cause(error).contains(u"No space left on device"_s)) << "the finding is shown";
        EXPECT_TRUE(nextStep(error).contains(row.step)) << qPrintable(nextStep(error));
    }
}

TEST_F(DatabaseWording, LeavesOtherErrorsToTheirOwnWords)
{
    EXPECT_EQ(databaseProblem({.code = ErrorCode::StorageFailed, .detail = u"disk full"_s}), DatabaseProblem::None);
    const Error elsewhere{.code = ErrorCode::Timeout, .detail = databaseError(DatabaseProblem::Slow, u"5 s"_s).detail};
    EXPECT_EQ(databaseProblem(elsewhere), DatabaseProblem::None);
    EXPECT_TRUE(cause(databaseError(DatabaseProblem::None, u"oops"_s)).contains(u"oops"_s));
}

} // namespace license::text
