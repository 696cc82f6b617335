// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/tokentext.h"
#include "core/domain/tokenproblem.h"

#include <gtest/gtest.h>

namespace license::test {

TEST(TokenText, K26_DropsWhatStandsAroundAToken)
{
    const QByteArray table[] = {
        "lic_a",
        "lic_a\n",
        "lic_a\r\n",
        "lic_a\n\n",
        "lic_a\r",
        " lic_a",
        "lic_a ",
        "\t lic_a \t\n",
        "\n\nlic_a",
        "\xef\xbb\xbflic_a",             // byte order mark
        "\xef\xbb\xbf lic_a\r\n",        //
        "lic_a\xc2\xa0",                 // no-break space
        "\xe2\x80\x8blic_a\xe2\x80\x8b", // zero width space
        "lic_a\xe2\x80\xa8\n",           // line separator
        "\xe3\x80\x80lic_a",             // ideographic space
    };
    for (const QByteArray &text : table) {
        const auto token = tokenFrom(QByteArray(text));
        ASSERT_TRUE(token.ok()) << text.toPercentEncoding().toStdString() << qPrintable(token.error().detail);
        EXPECT_EQ(token->reveal(), "lic_a") << text.toPercentEncoding().toStdString();
    }
    EXPECT_TRUE(tokenFrom(QByteArray(QByteArray(2'000, 'a') + " \n")).ok());
}

TEST(TokenText, K26_SaysWhatIsWrongAndNothingOfTheText)
{
    const std::pair<QByteArray, TokenProblem> table[] = {
        {"", TokenProblem::Empty},
        {" \r\n", TokenProblem::Empty},
        {"\xef\xbb\xbf", TokenProblem::Empty},
        {"CANARY CANARY", TokenProblem::Blank},
        {"CANARY\nCANARY", TokenProblem::Blank},
        {"CANARY\tCANARY", TokenProblem::Blank},
        {QByteArray("CANARY\0CANARY", 13), TokenProblem::Control},
        {"CANARY\x1b[0m", TokenProblem::Control},
        {"CANARY\x7f", TokenProblem::Control},
        {"CANARY\xc5\x81", TokenProblem::Foreign},
        {"CANARY\xc2\xa0"
         "CANARY",
         TokenProblem::Foreign},
        {QByteArray(2'001, 'a'), TokenProblem::TooLong},
        {QByteArray(100'000, 'a'), TokenProblem::TooLong},
        {QByteArray("\xff\xfe"
                    "C\0A\0N\0A\0R\0Y\0",
                    14),
         TokenProblem::Utf16},
        {QByteArray("\xfe\xff\0C\0A\0N\0A\0R\0Y", 14), TokenProblem::Utf16},
    };
    for (const auto &[text, problem] : table) {
        const auto token = tokenFrom(QByteArray(text));
        ASSERT_FALSE(token.ok()) << text.left(20).toPercentEncoding().toStdString();
        EXPECT_EQ(token.error().code, ErrorCode::CredentialsMissing);
        EXPECT_EQ(tokenProblem(token.error()), problem) << qPrintable(token.error().detail);
        EXPECT_FALSE(token.error().detail.contains(QStringLiteral("CANARY")));
    }
}

} // namespace license::test
