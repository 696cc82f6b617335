// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/secret.h"

#include <QClipboard>
#include <QLineEdit>

namespace license::ui {

/// The only field for tokens and passwords. Its line edit contains only masks, one per character: its undo history, its
/// selection, the clipboard, input methods and the accessibility bus never receive anything else. Qt's own password
/// fields send that bus each character typed, pasted or cleared. A Secret holds the typed text.
class SecretField final : public QLineEdit
{
    Q_OBJECT
public:
    static constexpr QChar mask = u'•';

    explicit SecretField(const QString &objectName, QWidget *parent = nullptr);

    bool isEmpty() const { return m_characters.isEmpty(); }
    /// The typed text, as UTF-8.
    Secret secret() const;
    /// Replaces the selection by `typed`, or inserts it at the cursor.
    void put(const QString &typed);
    /// Moves what was typed into another field to this one.
    void takeFrom(SecretField &other);

    // These would return masks.
    QString text() const = delete;
    void setText(const QString &text) = delete;
    void insert(const QString &text) = delete;

public slots:
    /// Hides QLineEdit's method, which the context menu finds by name.
    void paste() { pasteFrom(QClipboard::Clipboard); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void pasteFrom(QClipboard::Mode mode);
    void follow(const QString &shown);

    Secret m_characters;                      ///< UTF-32: four bytes per mask
    const QByteArray *m_beingTyped = nullptr; ///< the characters whose masks are being inserted
};

/// Presents the field to screen readers as a password with readable masks. Effective once per program; further calls do
/// nothing.
void installSecretFieldAccess();

} // namespace license::ui
