// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/looks/examiner.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

/// The texts whose marked letters are keys: menus, buttons, captions of fields.
QStringList markedTexts(QWidget &window)
{
    QStringList texts;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *each : widgets) {
        if (const auto *bar = qobject_cast<const QMenuBar *>(each)) {
            for (const QAction *menu : bar->actions()) {
                texts += menu->text();
            }
        } else if (!each->isVisible() || !each->isEnabled()) {
            continue;
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(each)) {
            texts += button->text();
        } else if (const auto *label = qobject_cast<const QLabel *>(each); label && label->buddy()) {
            texts += label->text();
        }
    }
    return texts;
}

} // namespace

QStringList ambiguousKeysIn(QWidget &window)
{
    QMap<QString, QStringList> users;
    for (const QString &text : markedTexts(window)) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty()) {
            users[key.toString()] += text;
        }
    }
    QStringList ambiguous;
    for (auto each = users.cbegin(); each != users.cend(); ++each) {
        if (each->size() > 1) {
            ambiguous += u"%1 stands twice: %2"_s.arg(each.key(), each->join(u", "_s));
        }
    }
    return ambiguous;
}

} // namespace license::test
