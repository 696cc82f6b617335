// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/connection/tokencontroller.h"
#include "ui/connection/tokendialog.h"
#include "ui/kit/plainlabel.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

TEST(TokenDialog, SaysWhetherItReplacesAToken)
{
    using Purpose = TokenDialog::Purpose;
    const std::pair<Purpose, QString> table[] = {{Purpose::Replace, u"Replace the access token"_s},
                                                 {Purpose::Enter, u"Enter an access token"_s}};
    for (const auto &[purpose, title] : table) {
        const TokenDialog dialog(u"Acme"_s, purpose, SecretPlace::Keychain, nullptr);
        EXPECT_EQ(dialog.windowTitle(), title);
        bool keeps = TokenController::refusedWords(purpose).contains(u"previous"_s);
        for (const auto *label : dialog.findChildren<PlainLabel *>()) {
            keeps = keeps || label->words().contains(u"current one is kept"_s);
        }
        EXPECT_EQ(keeps, purpose == Purpose::Replace) << "nothing is kept where there is none";
    }
}

TEST(TokenDialog, TakesOnlyWhatCanBeAToken)
{
    TokenDialog dialog(u"<b>Acme</b>"_s, TokenDialog::Purpose::Replace, SecretPlace::Keychain, nullptr);
    int submitted = 0;
    QObject::connect(&dialog, &TokenDialog::submitted, &dialog, [&submitted] { ++submitted; });
    auto *field = widget<QLineEdit>(dialog, "tokenField");
    EXPECT_EQ(field->echoMode(), QLineEdit::Password);
    EXPECT_FALSE(widget<QAbstractButton>(dialog, "tokenSubmit")->isEnabled());
    field->setText(u"two words"_s);
    press(dialog, "tokenSubmit");
    EXPECT_EQ(submitted, 0);
    EXPECT_TRUE(textOf(dialog, "tokenProblem").contains(u"contains a space or a line break"_s));
    field->setText(u"  lic_new \n"_s);
    press(dialog, "tokenSubmit");
    EXPECT_EQ(submitted, 1);
    EXPECT_EQ(dialog.token().reveal(), "lic_new");
    EXPECT_FALSE(field->text().isEmpty()) << "kept until it worked";
    dialog.showWorking();
    EXPECT_TRUE(field->isReadOnly());
    EXPECT_TRUE(field->isEnabled()) << "so the focus stays";
    dialog.showFailure(u"refused"_s);
    EXPECT_EQ(textOf(dialog, "tokenProblem"), u"refused"_s);
    EXPECT_FALSE(field->isReadOnly());
    EXPECT_FALSE(isOffered(dialog, "tokenInstead"));
    dialog.showFailure(u"not reached"_s, Accent::Warning, u"Keep it anyway"_s);
    EXPECT_TRUE(isOffered(dialog, "tokenInstead"));
    field->setText(u"lic_other"_s);
    EXPECT_FALSE(isOffered(dialog, "tokenInstead"));
    EXPECT_TRUE(textOf(dialog, "tokenProblem").isEmpty());
}

} // namespace license::ui
