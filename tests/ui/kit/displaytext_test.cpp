// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/displaytext.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/questions.h"

#include <QAccessible>
#include <QDialog>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

constexpr QChar noWidth(0x200B);

QString without(QString text)
{
    return text.remove(noWidth);
}

} // namespace

TEST(Breakable, LeavesUsualTextsAlone)
{
    const QString address = u"https://license-server.example-university.edu:8443/one"_s;
    for (const QString &text : {QString(), u" "_s, u"Acme HQ"_s, u"two\nlines \n"_s, address}) {
        EXPECT_EQ(ui::breakable(text), text) << text.toStdString();
    }
}

TEST(Breakable, LetsALineBreakWithinWhatHasNoBlanks)
{
    const QString name = u"x"_s.repeated(200);
    const QString text = u"Remove "_s + name + u" from\n"_s + name;
    const QString broken = ui::breakable(text);
    EXPECT_EQ(without(broken), text) << "nothing but places to break at";
    for (const QString &part : broken.split(noWidth)) {
        EXPECT_LE(part.size(), 40) << part.toStdString();
    }
    EXPECT_TRUE(broken.startsWith(u"Remove x"_s));
}

TEST(Breakable, IsForTheEyeAlone)
{
    const QString name = u"x"_s.repeated(200);
    ui::PlainLabel label;
    const auto spoken = [](QWidget &widget) {
        return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
    };
    for (const QString &text : {name, u"Acme HQ"_s, name + u" again"_s}) {
        label.setText(text);
        EXPECT_EQ(spoken(label), text) << text.toStdString();
    }
    EXPECT_NE(label.text(), name + u" again"_s);

    QWidget window;
    ui::ask(&window, {u"Remove"_s, name + u"?"_s, u"Remove"_s}, &window, [] {});
    auto *box = window.findChild<QDialog *>(u"messageBox"_s);
    ASSERT_NE(box, nullptr);
    int whole = 0;
    for (QLabel *part : box->findChildren<QLabel *>()) {
        EXPECT_FALSE(spoken(*part).contains(noWidth)) << spoken(*part).toStdString();
        whole += spoken(*part) == name + u"?"_s ? 1 : 0;
    }
    EXPECT_EQ(whole, 1);
}

TEST(Shortened, LeavesUsualNamesAndEndsLongOnes)
{
    for (const QString &name : {QString(), u"Acme HQ"_s, u"x"_s.repeated(60)}) {
        EXPECT_EQ(ui::shortened(name), name) << name.toStdString();
    }
    EXPECT_EQ(ui::shortened(u"x"_s.repeated(61)), u"x"_s.repeated(60) + u'…');
    const QString letter = u"e\u0301"_s;
    EXPECT_EQ(ui::shortened(letter.repeated(200)), letter.repeated(60) + u'…');
}

TEST(Breakable, NeverBreaksALetter)
{
    const QString letter = u"e\u0301\u0323"_s; // one letter of three characters
    const QString flag = u"\U0001F1F5\U0001F1F1"_s;
    const QString broken = ui::breakable(letter.repeated(50) + flag.repeated(50));
    EXPECT_GT(broken.count(noWidth), 5);
    for (const QString &part : broken.split(noWidth)) {
        QString rest = part;
        EXPECT_TRUE(rest.remove(letter).remove(flag).isEmpty()) << part.toStdString();
    }
}

} // namespace license::test
