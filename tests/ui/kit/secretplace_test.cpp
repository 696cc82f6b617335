// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/connection/proxypanel.h"
#include "ui/connection/tokendialog.h"
#include "ui/connection/tokenpanel.h"
#include "ui/kit/secretplace.h"
#include "ui/overview/addservicedialog.h"

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

TEST(SecretPlace, IsNamedAlikeWhereverASecretIsTypedOrShown)
{
    const struct
    {
        SecretPlace place;
        QString token;
        QString password;
    } table[] = {
        {SecretPlace::Keychain, u"keychain of this computer"_s, u"keychain of this computer"_s},
        {SecretPlace::TokenFile, u"token file"_s, u"no keychain here"_s},
        {SecretPlace::Demo, u"memory of this demo"_s, u"memory of this demo"_s},
    };
    for (const auto &row : table) {
        SCOPED_TRACE(row.token.toStdString());
        const TokenDialog replace(u"Acme"_s, TokenDialog::Purpose::Replace, row.place, nullptr);
        EXPECT_TRUE(textOf(replace, "tokenKeeping").contains(row.token));
        const AddServiceDialog add(row.place);
        EXPECT_TRUE(textOf(add, "addTokenKeeping").contains(row.token));
        TokenPanel panel;
        TokenState state{.place = row.place};
        state.service.tokenExpected = true;
        panel.present(state, {});
        EXPECT_TRUE(textOf(panel, "tokenPlace").contains(row.token));
        ProxyPanel proxy;
        proxy.present({.place = row.place});
        EXPECT_TRUE(textOf(proxy, "proxyHint").contains(row.password));
    }
}

} // namespace license::ui
