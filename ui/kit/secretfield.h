// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"

#include <QClipboard>
#include <QLineEdit>

namespace license::ui {

/// The one field for tokens and passwords. The line edit below it is given masks alone, one for each character: its
/// undo history, its selection, the clipboard, input methods and the accessibility bus never have anything else. Qt's
/// own password fields tell that bus each character that is typed, pasted or cleared. What was typed lies in a Secret.
class SecretField final : public QLineEdit
{
    Q_OBJECT
public:
    static constexpr QChar mask = u'•';

    explicit SecretField(const QString &objectName, QWidget *parent = nullptr);

    bool isEmpty() const { return m_characters.isEmpty(); }
    /// What was typed, as UTF-8.
    Secret secret() const;
    /// Puts `typed` in the place of what is selected, or at the cursor.
    void put(const QString &typed);

    // These would speak of masks.
    QString text() const = delete;
    void setText(const QString &text) = delete;
    void insert(const QString &text) = delete;

public slots:
    /// Hides QLineEdit's, which the context menu finds by its name.
    void paste() { pasteFrom(QClipboard::Clipboard); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void pasteFrom(QClipboard::Mode mode);
    void follow(const QString &shown);

    Secret m_characters;                      ///< UTF-32: four bytes for each mask
    const QByteArray *m_beingTyped = nullptr; ///< the characters that masks are being inserted for
};

/// Gives a screen reader the field: a password, of which it can read masks. Once for the program; more often does
/// nothing.
void installSecretFieldAccess();

} // namespace license::ui
