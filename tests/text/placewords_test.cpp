// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/placewords.h"
#include "tests/text/textfixture.h"

#include <gtest/gtest.h>

namespace license::text {

using namespace Qt::StringLiterals;

namespace {

class PlaceWords : public TextTest
{};

TEST_F(PlaceWords, SayTheReasonAndTheNextStep)
{
    const struct
    {
        PlaceRefusal refusal;
        QString words;
    } rows[] = {
        {{PlaceProblem::Password},
         u"The address of the store contains a password, which lists of processes, histories of shells and logs would "
         "show. Leave it out, and save it in the keychain, in a pass file or in a service file."_s},
        {{PlaceProblem::UnknownOption, u"options"_s},
         u"The address of the store contains the unknown option \"options\". Leave it out, or state it in a service "
         "file."_s},
        {{PlaceProblem::UnknownOption},
         u"The address of the store contains an unknown option. Leave it out, or state it in a service file."_s},
        {{PlaceProblem::Twice, u"sslmode"_s},
         u"The address of the store states \"sslmode\" more than once. State it once."_s},
        {{PlaceProblem::WeakTls},
         u"With this sslmode, somebody on the way could answer instead of the database. State sslmode=verify-full, and "
         "the file of the authority as sslrootcert if it is your own."_s},
        {{PlaceProblem::NoDatabase},
         u"The address of the store names no database. Name a folder, postgresql://HOST/NAME?sslmode=verify-full, or "
         "service=NAME."_s},
        {{PlaceProblem::Port},
         u"The address of the store contains a port that cannot exist. State a number from 1 to 65535."_s},
        {{PlaceProblem::Tilde},
         u"The folder begins with \"~\", which the shell has not replaced. Write the whole path, or a blank instead of "
         "\"=\" before it."_s},
        {{PlaceProblem::NotFolder}, u"This is a database, not a folder. Name it with --store."_s},
    };
    for (const auto &row : rows) {
        EXPECT_EQ(placeRefusal(row.refusal).toStdString(), row.words.toStdString());
    }
}

/// A password in each part that can hold one, and one that stands where something else belongs.
TEST_F(PlaceWords, NeverRepeatAPassword)
{
    for (const QString &text :
         {u"postgresql://anna:hunter2@h/name"_s, u"postgresql://h/name?password=hunter2"_s,
          u"postgresql://anna:hunter2/x@h/name"_s, u"postgresql://h/name?hunter2"_s, u"postgresql://h/hunter2/name"_s,
          u"postgresql://h:hunter2/name"_s, u"postgresql://h/name?sslmode=hunter2"_s, u"service=a password=hunter2"_s,
          u"host=h password=hunter2"_s, u"postgresql://h/name?passwort=hunter2"_s, u"postgresql://h/name#hunter2"_s,
          u"ftp://anna:hunter2@h"_s, u"postgresql://h/name?hunter2=%zz"_s, u"postgresql://hun'ter2@x@hunter2/n"_s}) {
        const auto read = storePlaceFrom(text);
        const auto *refusal = std::get_if<PlaceRefusal>(&read);
        ASSERT_NE(refusal, nullptr) << qPrintable(text);
        EXPECT_FALSE(placeRefusal(*refusal).contains("hunter"_L1)) << qPrintable(placeRefusal(*refusal));
    }
}

} // namespace

} // namespace license::text
