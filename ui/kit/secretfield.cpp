// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/secretfield.h"

#include "ui/kit/droparea.h"

#include <QDropEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QStringEncoder>

#include <algorithm>
#include <utility>

namespace license::ui {

namespace {

constexpr qsizetype unit = 4; ///< bytes of a character in UTF-32

QByteArray charactersOf(const QString &text)
{
    return QStringEncoder(QStringConverter::Utf32LE)(text);
}

Secret utf8Of(const Secret &characters)
{
    QString text = QStringDecoder(QStringConverter::Utf32LE)(characters.reveal());
    Secret typed(text.toUtf8());
    text.fill(u'\0');
    return typed;
}

QString masks(qsizetype count)
{
    return QString(count, SecretField::mask);
}

/// QLineEdit's own rule (QInputControl::isAcceptableInput): keys that it would insert must not reach it.
bool types(const QKeyEvent &event)
{
    const QString text = event.text();
    const auto held = event.modifiers();
    if (text.isEmpty()) {
        return false;
    }
    const QChar first = text.at(0);
    if (first.category() == QChar::Other_Format) {
        return true;
    }
    if (held == Qt::ControlModifier || held == (Qt::ShiftModifier | Qt::ControlModifier)) {
        return false;
    }
    return first.isPrint() || first.category() == QChar::Other_PrivateUse || first.isHighSurrogate();
}

} // namespace

SecretField::SecretField(const QString &objectName, QWidget *parent) : QLineEdit(parent)
{
    installSecretFieldAccess();
    setObjectName(objectName);
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    connect(this, &QLineEdit::textChanged, this, &SecretField::follow); // before other receivers
}

Secret SecretField::secret() const
{
    return utf8Of(m_characters);
}

void SecretField::put(const QString &typed)
{
    const Secret characters(charactersOf(typed));
    const qsizetype room = maxLength() - (QLineEdit::text().size() - selectedText().size());
    const qsizetype count = std::min(characters.reveal().size() / unit, room);
    const Secret fitting(characters.reveal().first(unit * count));
    const QScopedValueRollback beingTyped(m_beingTyped, &fitting.reveal());
    QLineEdit::insert(masks(count));
}

void SecretField::takeFrom(SecretField &other)
{
    QString typed = QStringDecoder(QStringConverter::Utf32LE)(other.m_characters.reveal());
    put(typed);
    typed.fill(u'\0');
    other.clear();
}

/// The line edit has changed; change the typed text at the same place, which ends at the cursor.
void SecretField::follow(const QString &shown)
{
    const QByteArray &before = m_characters.reveal();
    const qsizetype count = before.size() / unit;
    const qsizetype end = cursorPosition();
    const qsizetype kept = std::min(shown.size() - end, count); // after the cursor
    qsizetype begin = end;
    QByteArray inserted;
    if (m_beingTyped) {
        inserted = *m_beingTyped;
        begin -= inserted.size() / unit;
    } else {
        // Text that was set without put(): everything from the first unmasked character on.
        const auto isOther = [](QChar c) { return c != mask; };
        const auto other = std::find_if(shown.cbegin(), shown.cbegin() + end, isOther) - shown.cbegin();
        begin = std::min({qsizetype(other), end, count});
        inserted = charactersOf(shown.mid(begin, end - begin));
    }
    QByteArray now;
    now.reserve(begin * unit + inserted.size() + kept * unit);
    now.append(before.first(begin * unit)).append(inserted).append(before.last(kept * unit));
    m_characters = Secret(std::move(now));
    const QString masked = masks(m_characters.reveal().size() / unit);
    if (shown != masked) {
        const QSignalBlocker quiet(this);
        QLineEdit::setText(masked);
        setCursorPosition(static_cast<int>(masked.size() - kept));
    }
}

void SecretField::keyPressEvent(QKeyEvent *event)
{
    const bool ofSelection = event->key() == Qt::Key_Insert && event->modifiers() == (Qt::CTRL | Qt::SHIFT);
    if (event->matches(QKeySequence::Paste)) {
        pasteFrom(ofSelection ? QClipboard::Selection : QClipboard::Clipboard);
    } else if (types(*event) && !isReadOnly()) {
        put(event->text());
    } else {
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

void SecretField::inputMethodEvent(QInputMethodEvent *event)
{
    if (event->replacementLength() > 0) {
        if (hasSelectedText()) {
            put({});
        }
        setSelection(std::max(0, cursorPosition() + event->replacementStart()), event->replacementLength());
    }
    if (event->replacementLength() > 0 || !event->commitString().isEmpty()) {
        put(event->commitString());
    }
    QInputMethodEvent masked(masks(event->preeditString().size()), event->attributes());
    QLineEdit::inputMethodEvent(&masked);
    event->setAccepted(masked.isAccepted());
}

void SecretField::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::MiddleButton && QGuiApplication::clipboard()->supportsSelection()) {
        deselect();
        pasteFrom(QClipboard::Selection);
    } else {
        QLineEdit::mouseReleaseEvent(event);
    }
}

void SecretField::dropEvent(QDropEvent *event)
{
    const QMimeData &data = *event->mimeData();
    // A file's text is its address, which would look like a token behind the dots.
    if (data.hasUrls() || data.text().isEmpty() || isReadOnly()) {
        event->ignore();
        return;
    }
    if (acceptAsCopy(*event)) {
        setCursorPosition(cursorPositionAt(event->position().toPoint()));
        put(data.text());
    }
}

void SecretField::pasteFrom(QClipboard::Mode mode)
{
    const QString pasted = QGuiApplication::clipboard()->text(mode);
    if (!isReadOnly() && (!pasted.isEmpty() || hasSelectedText())) {
        put(pasted);
    }
}

} // namespace license::ui
