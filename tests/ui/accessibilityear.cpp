// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/accessibilityear.h"

#include <QAccessible>
#include <QAccessibleBridgePlugin>
#include <QStringList>

namespace license::test {

namespace {

QStringList words;
bool listening = false;

void read(QAccessibleInterface &asked)
{
    for (const auto what : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) {
        words << asked.text(what);
    }
    if (const QAccessibleTextInterface *text = asked.textInterface()) {
        int start = 0;
        int end = 0;
        words << text->text(0, text->characterCount());
        for (const auto unit : {QAccessible::CharBoundary, QAccessible::WordBoundary, QAccessible::LineBoundary}) {
            words << text->textAtOffset(0, unit, &start, &end) << text->textAfterOffset(0, unit, &start, &end)
                  << text->textBeforeOffset(text->characterCount(), unit, &start, &end);
        }
    }
}

class Bridge final : public QAccessibleBridge
{
public:
    void setRootObject(QAccessibleInterface * /*root*/) override {}
    void notifyAccessibilityUpdate(QAccessibleEvent *event) override
    {
        if (!listening) {
            return;
        }
        switch (event->type()) {
        case QAccessible::TextInserted:
            words << static_cast<QAccessibleTextInsertEvent *>(event)->textInserted();
            break;
        case QAccessible::TextRemoved:
            words << static_cast<QAccessibleTextRemoveEvent *>(event)->textRemoved();
            break;
        case QAccessible::TextUpdated:
            words << static_cast<QAccessibleTextUpdateEvent *>(event)->textInserted();
            words << static_cast<QAccessibleTextUpdateEvent *>(event)->textRemoved();
            break;
        default: // no other event carries a text
            break;
        }
        if (QAccessibleInterface *sender = event->accessibleInterface()) {
            read(*sender);
        }
    }
};

} // namespace

} // namespace license::test

class AccessibilityEarPlugin final : public QAccessibleBridgePlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QAccessibleBridgeFactoryInterface_iid FILE "accessibilityear.json")
public:
    QAccessibleBridge *create(const QString & /*key*/) override
    {
        // Qt keeps it for the life of the program and never deletes it.
        static QAccessibleBridge *const bridge = new license::test::Bridge;
        return bridge;
    }
};

#include "accessibilityear.moc"

Q_IMPORT_PLUGIN(AccessibilityEarPlugin)

namespace license::test {

AccessibilityEar::AccessibilityEar()
{
    words.clear();
    listening = true;
}

AccessibilityEar::~AccessibilityEar()
{
    listening = false;
}

QString AccessibilityEar::heard() const
{
    return words.join(QString());
}

} // namespace license::test
