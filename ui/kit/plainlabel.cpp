// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/plainlabel.h"

#include "ui/kit/controlpainting.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStylePainter>
#include <QToolTip>

namespace license::ui {

PlainLabel::PlainLabel(QWidget *parent) : PlainLabel(Role::Body, parent) {}

PlainLabel::PlainLabel(Role role, QWidget *parent) : QLabel(parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    alignLeading();
    applyRole();
}

PlainLabel::PlainLabel(Role role, const QString &text, QWidget *parent) : PlainLabel(role, parent)
{
    setText(text);
}

PlainLabel *PlainLabel::wrapped(Role role, const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(role, text, parent);
    label->setWordWrap(true);
    return label;
}

void PlainLabel::setText(const QString &text)
{
    m_given = text;
    const QString shown = unbroken(breakable(text));
    QLabel::setText(shown);
    if (shown != text || m_namedByText) { // break opportunities are only visual
        m_namedByText = shown != text;
        setAccessibleName(m_namedByText ? text : QString());
    }
}

QString PlainLabel::words() const
{
    return text().isEmpty() ? QString() : m_given;
}

void PlainLabel::setElided(bool elided)
{
    m_elided = elided;
    setSizePolicy(elided ? QSizePolicy::Preferred : sizePolicy().horizontalPolicy(), sizePolicy().verticalPolicy());
    updateGeometry();
    update();
}

void PlainLabel::setTextOrHide(const QString &text)
{
    setText(text);
    setVisible(!text.isEmpty());
}

QSize PlainLabel::sizeHint() const
{
    // With a mnemonic Qt measures whole pixels, but draws fractions of them: the last letter would be cut.
    return QLabel::sizeHint() + QSize(buddy() && !wordWrap() ? 1 : 0, 0);
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    if (wordWrap() && testAttribute(Qt::WA_Resized)) {
        return {hint.width(), heightForWidth(width())}; // once laid out, a dialog is never lower than its lines
    }
    return m_elided ? QSize(fontMetrics().averageCharWidth() * 4, hint.height()) : hint;
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        if (hasFocus()) { // its text can be selected by keyboard
            QPainter painter(this);
            paintRing(painter, rect(), ringColor(palette(), palette().color(QPalette::Window)), markRadius);
        }
        return;
    }
    QStylePainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    const auto flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment()));
    painter.drawItemText(contentsRect(), flags | Qt::TextSingleLine, palette(), isEnabled(), shown, foregroundRole());
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::ApplicationPaletteChange || type == QEvent::ParentChange) {
        applyRole();
    } else if (type == QEvent::LayoutDirectionChange) {
        alignLeading();
    }
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_elided && toolTip().isEmpty() &&
        fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), literalToolTip(text()), this);
        return true;
    }
    if (event->type() == QEvent::Resize && wordWrap()) {
        const QSize before = static_cast<QResizeEvent *>(event)->oldSize();
        if (heightForWidth(before.width()) != heightForWidth(width())) {
            updateGeometry();
        }
    }
    return QLabel::event(event);
}

bool PlainLabel::eventFilter(QObject *watched, QEvent *event)
{
    // A custom font size does not follow the parent's automatically.
    if (watched == parentWidget() && event->type() == QEvent::FontChange) {
        applyRole();
    }
    return QLabel::eventFilter(watched, event);
}

void PlainLabel::alignLeading()
{
    // By default a label aligns by the direction of its text: a Latin name would be misaligned in a mirrored window.
    if (!alignment().testFlag(Qt::AlignHCenter)) {
        const Qt::Alignment side = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
        setAlignment((alignment() & Qt::AlignVertical_Mask) | side | Qt::AlignAbsolute);
    }
}

void PlainLabel::applyRole()
{
    if (m_applying) {
        return;
    }
    const QScopedValueRollback applying(m_applying, true);
    QWidget *parent = parentWidget();
    if (parent && (m_role == Role::Section || m_role == Role::Title)) {
        parent->installEventFilter(this);
    }
    const QPalette inherited = parent ? parent->palette() : QApplication::palette();
    const QFont body = parent ? parent->font() : QApplication::font();
    switch (m_role) {
    case Role::Body:
        break;
    case Role::Secondary: {
        QPalette own;
        own.setColor(QPalette::WindowText, secondaryColor(inherited, inherited.color(QPalette::Window)));
        setPalette(own);
        break;
    }
    case Role::Section:
        setFont(sectionFont(body));
        break;
    case Role::Title:
        setFont(titleFont(body));
        break;
    }
}

} // namespace license::ui
