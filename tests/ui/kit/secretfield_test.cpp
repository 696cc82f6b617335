// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibilityear.h"
#include "tests/ui/uitools.h"
#include "ui/connection/proxypanel.h"
#include "ui/connection/tokendialog.h"
#include "ui/kit/secretfield.h"
#include "ui/overview/addservicedialog.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMimeData>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

const QString token = u"lic_CANARY-7f3a"_s;

/// Key by key; QTest::keyClicks supports only ASCII.
void type(QWidget &into, const QString &text)
{
    for (const QChar c : text) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(&into, &press);
    }
}

void drop(QWidget &on, const QString &text)
{
    QMimeData data;
    data.setText(text);
    const QPointF where = QPoint(on.width() - 2, on.height() / 2);
    QDragEnterEvent enter(where.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&on, &enter);
    QDropEvent event(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&on, &event);
}

void chooseInMenu(QLineEdit &field, const QString &words)
{
    const std::unique_ptr<QMenu> menu(field.createStandardContextMenu());
    for (QAction *action : menu->actions()) {
        if (QString(action->text()).remove(u'&').startsWith(words)) {
            action->trigger();
        }
    }
}

void commit(QWidget &field, const QString &text, int from = 0, int length = 0, const QString &preedit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(text, from, length);
    QCoreApplication::sendEvent(&field, &event);
}

QAccessibleEditableTextInterface *editor(QWidget &field)
{
    return QAccessible::queryAccessibleInterface(&field)->editableTextInterface();
}

/// An action of a person, a desktop or a screen reader on the field, and the text typed afterwards.
struct Gesture
{
    const char *name;
    void (*act)(SecretField &);
    QString then;
};

std::ostream &operator<<(std::ostream &out, const Gesture &gesture)
{
    return out << gesture.name;
}

class SecretFieldHears : public testing::TestWithParam<Gesture>
{};

const Gesture gestures[] = {
    {"typed", [](SecretField &field) { type(field, u"Ab1 ż"_s); }, token + u"Ab1 ż"_s},
    {"pasted", [](SecretField &field) { QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier); }, token + token},
    {"pasted by Shift+Insert", [](SecretField &field) { QTest::keyClick(&field, Qt::Key_Insert, Qt::ShiftModifier); },
     token + token},
    {"pasted from the menu", [](SecretField &field) { chooseInMenu(field, u"Paste"_s); }, token + token},
    {"pasted by its slot", [](SecretField &field) { QMetaObject::invokeMethod(&field, "paste"); }, token + token},
    {"dropped", [](SecretField &field) { drop(field, token); }, token + token},
    {"replaced by typing",
     [](SecretField &field) {
         field.selectAll();
         QTest::keyClick(&field, Qt::Key_X);
     },
     u"x"_s},
    {"replaced by as many",
     [](SecretField &field) {
         field.selectAll();
         field.put(QString(token.size(), u'z'));
     },
     QString(token.size(), u'z')},
    {"replaced by pasting",
     [](SecretField &field) {
         field.setSelection(0, 4);
         QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
     },
     token + token.mid(4)},
    {"cut",
     [](SecretField &field) {
         field.selectAll();
         QTest::keyClick(&field, Qt::Key_X, Qt::ControlModifier);
     },
     {}},
    {"copied",
     [](SecretField &field) {
         field.selectAll();
         QTest::keyClick(&field, Qt::Key_C, Qt::ControlModifier);
     },
     token},
    {"cleared", [](SecretField &field) { field.clear(); }, {}},
    {"undone", [](SecretField &field) { QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier); }, {}},
    {"undone from the menu", [](SecretField &field) { chooseInMenu(field, u"Undo"_s); }, {}},
    {"undone and done again",
     [](SecretField &field) {
         field.undo();
         field.redo();
     },
     {}},
    {"deleted backwards", [](SecretField &field) { QTest::keyClick(&field, Qt::Key_Backspace); }, token.chopped(1)},
    {"deleted forwards",
     [](SecretField &field) {
         field.home(false);
         QTest::keyClick(&field, Qt::Key_Delete);
     },
     token.mid(1)},
    {"deleted in the middle",
     [](SecretField &field) {
         field.setSelection(2, 3);
         field.del();
     },
     token.first(2) + token.mid(5)},
    {"deleted from the menu",
     [](SecretField &field) {
         field.setSelection(2, 3);
         chooseInMenu(field, u"Delete"_s);
     },
     token.first(2) + token.mid(5)},
    {"deleted to the end",
     [](SecretField &field) {
         field.setCursorPosition(3);
         field.end(true);
         QTest::keyClick(&field, Qt::Key_Delete);
     },
     token.first(3)},
    {"committed by an input method", [](SecretField &field) { commit(field, u"żółć"_s); }, token + u"żółć"_s},
    {"composed by an input method", [](SecretField &field) { commit(field, {}, 0, 0, u"CANARY"_s); }, token},
    {"replaced by an input method", [](SecretField &field) { commit(field, u"xy"_s, -3, 2); },
     token.chopped(3) + u"xy"_s + token.last(1)},
    {"taken back by an input method", [](SecretField &field) { commit(field, {}, -3, 2); },
     token.chopped(3) + token.last(1)},
    {"inserted by a screen reader", [](SecretField &field) { editor(field)->insertText(3, token); },
     token.first(3) + token + token.mid(3)},
    {"replaced by a screen reader", [](SecretField &field) { editor(field)->replaceText(0, 4, u"new_"_s); },
     u"new_"_s + token.mid(4)},
    {"deleted by a screen reader", [](SecretField &field) { editor(field)->deleteText(1, 3); },
     token.first(1) + token.mid(3)},
    {"set by a screen reader",
     [](SecretField &field) {
         QAccessible::queryAccessibleInterface(&field)->setText(QAccessible::Value, u"another"_s);
     },
     u"another"_s},
    {"hidden, disabled and shown",
     [](SecretField &field) {
         field.hide();
         field.setEnabled(false);
         field.setReadOnly(true);
         field.setReadOnly(false);
         field.setEnabled(true);
         field.show();
     },
     token},
    {"shown in clear", [](SecretField &field) { field.setEchoMode(QLineEdit::Normal); }, token},
    {"selected", [](SecretField &field) { QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier); }, token},
};

} // namespace

TEST_P(SecretFieldHears, K61_MasksAlone)
{
    QGuiApplication::clipboard()->setText(token);
    SecretField field(u"secret"_s);
    field.show();
    field.setFocus();
    const AccessibilityEar ear;
    type(field, token);
    EXPECT_TRUE(ear.heard().contains(SecretField::mask)) << "that something is typed is heard";
    GetParam().act(field);
    EXPECT_EQ(field.secret().reveal(), GetParam().then.toUtf8());
    EXPECT_EQ(ear.heard().remove(SecretField::mask), QString());
    const QLineEdit &line = field;
    field.selectAll();
    for (const auto query :
         {Qt::ImSurroundingText, Qt::ImCurrentSelection, Qt::ImTextBeforeCursor, Qt::ImTextAfterCursor}) {
        EXPECT_EQ(field.inputMethodQuery(query).toString().remove(SecretField::mask), QString());
    }
    for (const QString &shown : {line.text(), line.displayText(), field.selectedText()}) {
        EXPECT_LE(QSet<QChar>(shown.cbegin(), shown.cend()).size(), 1) << "it holds one kind of character";
    }
    EXPECT_EQ(QGuiApplication::clipboard()->text(), token) << "what was pasted from is as it was";
}

INSTANTIATE_TEST_SUITE_P(Table, SecretFieldHears, testing::ValuesIn(gestures));

// Proves that the test above can hear something.
TEST(SecretField, K61_AFieldOfQtWouldTellAll)
{
    QLineEdit plain;
    plain.setEchoMode(QLineEdit::Password);
    const AccessibilityEar ear;
    type(plain, token);
    EXPECT_TRUE(ear.heard().contains(u'Y')) << "each character";
    plain.clear();
    EXPECT_TRUE(ear.heard().contains(token)) << "the whole as it goes";
}

TEST(SecretField, K61_CopiesNothing)
{
    QGuiApplication::clipboard()->setText(u"before"_s);
    SecretField field(u"secret"_s);
    field.put(token);
    for (const auto key : {Qt::Key_C, Qt::Key_X}) {
        field.selectAll();
        QTest::keyClick(&field, key, Qt::ControlModifier);
        EXPECT_EQ(QGuiApplication::clipboard()->text(), u"before"_s);
    }
    EXPECT_TRUE(field.isEmpty());
}

TEST(SecretField, K61_GivesInputMethodsAndUndoNothingToKeep)
{
    SecretField field(u"secret"_s);
    field.put(token);
    QInputMethodEvent composed(QString(), {});
    composed.setCommitString(u"tail-of-it"_s);
    QCoreApplication::sendEvent(&field, &composed);
    EXPECT_EQ(field.secret().reveal(), token.toUtf8() + "tail-of-it");
    for (const auto query : {Qt::ImSurroundingText, Qt::ImCurrentSelection, Qt::ImTextBeforeCursor}) {
        field.selectAll();
        const QString told = field.inputMethodQuery(query).toString();
        EXPECT_FALSE(told.contains(token.left(4)) || told.contains(u"tail"_s)) << told.toStdString();
    }
    field.clear();
    field.undo();
    EXPECT_NE(field.secret().reveal(), token.toUtf8() + "tail-of-it");
    EXPECT_FALSE(static_cast<QLineEdit &>(field).text().contains(token.left(4)));
}

// Random gestures, compared with their effect on Qt's line edit.
TEST(SecretField, K61_HoldsWhatALineEditWould)
{
    QRandomGenerator random(61);
    const auto upTo = [&random](qsizetype most) { return random.bounded(static_cast<int>(most) + 1); };
    const QString pieces[] = {u"a"_s, u"lic_9"_s, u"żółć"_s, u"•"_s, u"two words"_s, QString(), u"••x"_s};
    for (int round = 0; round < 60; ++round) {
        SecretField field(u"secret"_s);
        QLineEdit plain;
        plain.setEchoMode(QLineEdit::Password);
        const auto both = [&field, &plain](auto act) {
            act(static_cast<QLineEdit &>(field));
            act(plain);
        };
        for (int step = 0; step < 40; ++step) {
            const QString piece = pieces[upTo(std::size(pieces) - 1)];
            const int size = static_cast<int>(plain.text().size());
            const int from = upTo(size);
            const int length = upTo(size - from);
            switch (upTo(7)) {
            case 0:
                both([&](QLineEdit &each) { type(each, piece); });
                break;
            case 1:
                QGuiApplication::clipboard()->setText(piece);
                both([](QLineEdit &each) { QTest::keyClick(&each, Qt::Key_V, Qt::ControlModifier); });
                break;
            case 2:
                both([&](QLineEdit &each) { each.setSelection(from, length); });
                break;
            case 3:
                both([&](QLineEdit &each) { each.setCursorPosition(from); });
                break;
            case 4:
                both([](QLineEdit &each) { QTest::keyClick(&each, Qt::Key_Backspace); });
                break;
            case 5:
                both([](QLineEdit &each) { QTest::keyClick(&each, Qt::Key_Delete); });
                break;
            case 6:
                both([&](QLineEdit &each) { commit(each, piece, -upTo(0), 0); });
                break;
            case 7:
                both([](QLineEdit &each) { QTest::keyClick(&each, Qt::Key_Delete, Qt::ControlModifier); });
                break;
            }
            ASSERT_EQ(field.secret().reveal(), plain.text().toUtf8()) << "round " << round << ", step " << step;
            ASSERT_EQ(field.cursorPosition(), plain.cursorPosition());
            ASSERT_EQ(field.selectionStart(), plain.selectionStart());
            ASSERT_EQ(field.selectionLength(), plain.selectionLength());
        }
    }
}

TEST(SecretField, CountsCharactersAndNotTheirHalves)
{
    SecretField field(u"secret"_s);
    field.put(u"a\U0001F511b"_s);
    field.backspace();
    field.backspace();
    EXPECT_EQ(field.secret().reveal(), "a");
    field.setMaxLength(3);
    field.put(u"wxyz"_s);
    EXPECT_EQ(field.secret().reveal(), "awx");
}

TEST(SecretField, TellsAScreenReaderThatItIsAPassword)
{
    SecretField field(u"secret"_s);
    field.setAccessibleName(u"Access token"_s);
    field.setPlaceholderText(u"Kept in the keychain"_s);
    QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&field);
    ASSERT_NE(access, nullptr);
    EXPECT_EQ(access->role(), QAccessible::EditableText);
    EXPECT_TRUE(access->state().passwordEdit);
    EXPECT_EQ(access->text(QAccessible::Name), u"Access token"_s);
    EXPECT_EQ(access->text(QAccessible::Description), u"Kept in the keychain"_s);
    field.put(token);
    const QAccessibleTextInterface *text = access->textInterface();
    ASSERT_NE(text, nullptr);
    EXPECT_EQ(text->characterCount(), token.size());
    EXPECT_EQ(text->text(0, 3), QString(3, SecretField::mask));
    EXPECT_EQ(text->cursorPosition(), token.size());
}

// Every field for a secret is a SecretField: the layering enforces it, and this covers the existing ones.
TEST(SecretField, K61_IsEveryFieldThatHidesWhatIsTyped)
{
    AddServiceDialog add(SecretPlace::Keychain);
    TokenDialog replace(u"Acme"_s, TokenDialog::Purpose::Replace, SecretPlace::Keychain, nullptr);
    ProxyPanel proxy;
    int found = 0;
    for (const QWidget *in :
         {static_cast<QWidget *>(&add), static_cast<QWidget *>(&replace), static_cast<QWidget *>(&proxy)}) {
        for (const QLineEdit *field : in->findChildren<QLineEdit *>()) {
            if (field->echoMode() != QLineEdit::Normal) {
                EXPECT_NE(qobject_cast<const SecretField *>(field), nullptr) << field->objectName().toStdString();
                ++found;
            }
        }
    }
    EXPECT_EQ(found, 3);
}

} // namespace license::ui
