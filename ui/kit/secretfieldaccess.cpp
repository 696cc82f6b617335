// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/secretfield.h"

#include <QAccessibleWidget>
#include <QFontMetrics>

#include <algorithm>

namespace license::ui {

namespace {

/// Qt's interface for a line edit, for a field whose text is masks and changes only through SecretField.
class SecretFieldAccess final : public QAccessibleWidget,
                                public QAccessibleTextInterface,
                                public QAccessibleEditableTextInterface
{
public:
    explicit SecretFieldAccess(SecretField *field) : QAccessibleWidget(field, QAccessible::EditableText), m_field(field)
    {}

    QString text(QAccessible::Text what) const override
    {
        if (what == QAccessible::Value) {
            return shown();
        }
        const QString own = QAccessibleWidget::text(what);
        return own.isEmpty() && what == QAccessible::Description ? m_field->placeholderText() : own;
    }
    void setText(QAccessible::Text what, const QString &text) override
    {
        if (what == QAccessible::Value) {
            replaceText(0, characterCount(), text);
        } else {
            QAccessibleWidget::setText(what, text);
        }
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = true;
        state.passwordEdit = true;
        state.selectableText = true;
        state.readOnly = m_field->isReadOnly();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        switch (type) {
        case QAccessible::TextInterface:
            return static_cast<QAccessibleTextInterface *>(this);
        case QAccessible::EditableTextInterface:
            return static_cast<QAccessibleEditableTextInterface *>(this);
        default: // the many that a line does not have
            return QAccessibleWidget::interface_cast(type);
        }
    }

    void selection(int index, int *start, int *end) const override
    {
        const bool selected = index == 0 && m_field->hasSelectedText();
        *start = selected ? m_field->selectionStart() : 0;
        *end = selected ? m_field->selectionEnd() : 0;
    }
    int selectionCount() const override { return m_field->hasSelectedText() ? 1 : 0; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int index) override
    {
        if (index == 0) {
            m_field->deselect();
        }
    }
    void setSelection(int index, int start, int end) override
    {
        if (index == 0) {
            m_field->setSelection(within(start), within(end) - within(start));
        }
    }
    int cursorPosition() const override { return m_field->cursorPosition(); }
    void setCursorPosition(int position) override { m_field->setCursorPosition(position); }
    QString text(int start, int end) const override
    {
        return shown().mid(within(start), std::max(0, within(end) - within(start)));
    }
    // Masks are one word and one line. Qt searches for words among them, and without any it loops forever.
    QString textAtOffset(int offset, QAccessible::TextBoundaryType by, int *start, int *end) const override
    {
        const int at = pageOf(offset);
        return by == QAccessible::CharBoundary ? part(at, at + 1, start, end) : part(0, characterCount(), start, end);
    }
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType by, int *start, int *end) const override
    {
        const int at = pageOf(offset);
        return by == QAccessible::CharBoundary ? part(at - 1, at, start, end) : part(0, 0, start, end);
    }
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType by, int *start, int *end) const override
    {
        const int at = pageOf(offset);
        return by == QAccessible::CharBoundary ? part(at + 1, at + 2, start, end) : part(0, 0, start, end);
    }
    int characterCount() const override { return static_cast<int>(shown().size()); }
    QRect characterRect(int offset) const override
    {
        const QFontMetrics metrics(m_field->font());
        const int width = metrics.horizontalAdvance(SecretField::mask);
        const QRect line = m_field->contentsRect().marginsRemoved(m_field->textMargins());
        return {m_field->mapToGlobal(QPoint(line.left() + width * offset, line.top())), QSize(width, metrics.height())};
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        return m_field->cursorPositionAt(m_field->mapFromGlobal(point));
    }
    void scrollToSubstring(int start, int end) override
    {
        setCursorPosition(end);
        setCursorPosition(start);
    }
    QString attributes(int offset, int *start, int *end) const override
    {
        *start = *end = offset;
        return {};
    }

    void deleteText(int start, int end) override { replaceText(start, end, {}); }
    void insertText(int offset, const QString &text) override { replaceText(offset, offset, text); }
    void replaceText(int start, int end, const QString &text) override
    {
        if (!m_field->isReadOnly()) {
            m_field->setCursorPosition(within(start));
            setSelection(0, start, end);
            m_field->put(text);
        }
    }

private:
    QString shown() const { return static_cast<const QLineEdit *>(m_field)->text(); }
    /// -1 means the end, -2 the cursor.
    int pageOf(int offset) const { return offset == -1 ? characterCount() : offset == -2 ? cursorPosition() : offset; }
    QString part(int from, int to, int *start, int *end) const
    {
        const bool there = from >= 0 && from < to && to <= characterCount();
        *start = there ? from : -1;
        *end = there ? to : -1;
        return there ? text(from, to) : QString();
    }
    int within(int offset) const { return std::clamp(offset, 0, characterCount()); }

    SecretField *const m_field;
};

QAccessibleInterface *accessOf(const QString &className, QObject *object)
{
    auto *field = qobject_cast<SecretField *>(object);
    return field && className == QLatin1StringView(SecretField::staticMetaObject.className())
               ? new SecretFieldAccess(field)
               : nullptr;
}

} // namespace

void installSecretFieldAccess()
{
    QAccessible::installFactory(accessOf); // Qt keeps each factory once
}

} // namespace license::ui
