// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace license::ui {

/// A push button with padding around its text, named for tests and screen readers.
class ActionButton final : public QPushButton
{
    Q_OBJECT
public:
    /// `text` may have a mnemonic.
    ActionButton(const QString &objectName, const QString &text, QWidget *parent);

    /// Text and name for screen readers.
    void setWords(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace license::ui
