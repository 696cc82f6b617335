// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/ui/uitools.h"
#include "ui/connection/tokenpanel.h"

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

using std::chrono::days;

namespace {

const Instant now = FakeClock().now().wall;

TokenState keptFor(days age)
{
    TokenState state;
    state.service.tokenExpected = true;
    state.service.tokenStoredAt = now - age;
    state.age = tokenAge(state.service, now);
    return state;
}

} // namespace

TEST(TokenPanel, SaysWhereTheTokenIsHowOldItIsAndWhenItEnds)
{
    TokenPanel panel;
    panel.present(keptFor(days{12}), now);
    EXPECT_EQ(textOf(panel, "tokenPlace"), u"The keychain of this computer"_s);
    EXPECT_EQ(textOf(panel, "tokenAgeNote"), u"12 d ago"_s);
    EXPECT_TRUE(textOf(panel, "tokenEndNote").contains(u"18 d left"_s));
    panel.present(keptFor(days{27}), now);
    EXPECT_TRUE(textOf(panel, "tokenEndNote").contains(u"Ask for a new one now"_s));
    panel.present(keptFor(days{31}), now);
    EXPECT_TRUE(textOf(panel, "tokenEndNote").startsWith(u"The 30 days are over"_s));
    EXPECT_TRUE(isOffered(panel, "tokenRemove"));
}

TEST(TokenPanel, E01_WithoutAKeychainItSaysThatTheTokenIsOfThisSession)
{
    TokenPanel panel;
    TokenState state;
    panel.present(state, now);
    EXPECT_EQ(textOf(panel, "tokenPlace"), u"Not in the keychain"_s);
    EXPECT_TRUE(textOf(panel, "tokenPlaceNote").contains(u"until the console is closed"_s));
    EXPECT_FALSE(isOffered(panel, "tokenRemove"));
    state.keychain = Error{.code = ErrorCode::KeychainUnavailable};
    panel.present(state, now);
    EXPECT_TRUE(textOf(panel, "tokenPlaceNote").contains(u"Start the keychain service"_s));
}

TEST(TokenPanel, ATokenFileBelongsToWhoeverRunsTheComputer)
{
    TokenPanel panel;
    panel.present({.place = SecretPlace::TokenFile, .refused = true}, now);
    EXPECT_EQ(textOf(panel, "tokenPlace"), u"A token file"_s);
    EXPECT_FALSE(isOffered(panel, "tokenReplace"));
    EXPECT_TRUE(textOf(panel, "tokenPlaceNote").contains(u"refused it"_s));
}

TEST(TokenPanel, ANewTokenWaitsForItsProof)
{
    TokenPanel panel;
    TokenState state = keptFor(days{29});
    state.service.tokenPending = true;
    panel.present(state, now);
    EXPECT_TRUE(textOf(panel, "tokenHint").contains(u"The old one is kept until then"_s));
}

} // namespace license::ui
