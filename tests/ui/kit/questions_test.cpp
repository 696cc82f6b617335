// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uitools.h"
#include "ui/kit/accessibleroles.h"
#include "ui/kit/questions.h"

#include <QAccessible>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

TEST(Questions, G03_MessageBoxesShowMarkupLiterally)
{
    QWidget parent;
    tell(&parent, Severity::Warning, u"Title"_s, u"<img src=\"file:///etc/passwd\">"_s);
    const auto *box = parent.findChild<QDialog *>(u"messageBox"_s);
    ASSERT_NE(box, nullptr);
    QStringList shown;
    for (const QLabel *label : box->findChildren<QLabel *>()) {
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
        shown += label->text();
    }
    EXPECT_TRUE(shown.contains(u"Title"_s)) << "the title stands in the dialog, in full";
    EXPECT_TRUE(box->isVisible());
}

TEST(Questions, AreAlertsThatScreenReadersRead)
{
    installAccessibleRoles();
    QWidget parent;
    ask(&parent, {u"Remove"_s, u"Really?"_s, u"Remove"_s}, &parent, [] {});
    QAccessibleInterface *box = QAccessible::queryAccessibleInterface(parent.findChild<QDialog *>(u"messageBox"_s));
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->role(), QAccessible::AlertMessage);
    EXPECT_EQ(box->text(QAccessible::Name), u"Remove"_s);
    EXPECT_EQ(box->text(QAccessible::Description), u"Really?"_s);
}

TEST(Questions, ActOnlyOnYes)
{
    QWidget parent;
    int acted = 0;
    ask(&parent, {u"Remove"_s, u"Really?"_s, u"Remove"_s}, &parent, [&acted] { ++acted; });
    auto *box = parent.findChild<QDialog *>(u"messageBox"_s);
    ASSERT_NE(box, nullptr);
    box->reject();
    EXPECT_EQ(acted, 0);
    ask(&parent, {u"Remove"_s, u"Really?"_s, u"Remove"_s}, &parent, [&acted] { ++acted; });
    for (auto *button : parent.findChildren<QPushButton *>(u"questionYes"_s)) {
        if (button->isVisible()) {
            button->click();
        }
    }
    EXPECT_EQ(acted, 1);
}

TEST(Questions, TheSafeAnswerIsTheDefaultOneAndEscapeGivesIt)
{
    QWidget parent;
    int refused = 0;
    ask(
        &parent, {u"Remove"_s, u"Really?"_s, u"Remove"_s}, &parent, [] {}, [&refused] { ++refused; });
    auto *box = parent.findChild<QDialog *>(u"messageBox"_s);
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->findChild<QPushButton *>(u"questionNo"_s)->isDefault());
    EXPECT_FALSE(box->findChild<QPushButton *>(u"questionYes"_s)->isDefault());
    box->reject();
    EXPECT_EQ(refused, 1);
}

TEST(Questions, ABlankTextIsNoAnswer)
{
    QWidget parent;
    QString answer;
    askText(&parent, {u"Rename"_s, u"Name"_s, u"Acme"_s, u"Rename"_s}, &parent,
            [&answer](const QString &text) { answer = text; });
    const auto *box = parent.findChild<QDialog *>(u"inputDialog"_s);
    ASSERT_NE(box, nullptr);
    auto *field = box->findChild<QLineEdit *>(u"inputField"_s);
    auto *submit = box->findChild<QPushButton *>(u"inputSubmit"_s);
    EXPECT_EQ(field->selectedText(), u"Acme"_s);
    field->setText(u"  "_s);
    EXPECT_FALSE(submit->isEnabled());
    field->setText(u"Bluebird"_s);
    ASSERT_TRUE(submit->isEnabled());
    submit->click();
    EXPECT_EQ(answer, u"Bluebird"_s);
}

} // namespace license::ui
