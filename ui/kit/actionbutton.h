// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace license::ui {

/// A push button with padding around its text, named for tests and screen readers. A page has at most one primary
/// button, which is filled with the accent, as is the default button of a dialog.
class ActionButton final : public QPushButton
{
    Q_OBJECT
public:
    /// `text` may have a mnemonic.
    ActionButton(const QString &objectName, const QString &text, QWidget *parent);

    /// Text and name for screen readers.
    void setWords(const QString &text);
    void setPrimary(bool primary);
    bool isPrimary() const { return m_primary; }
    /// Where there is no room its text ends in "…", and the tooltip has the whole.
    void setShrinkable();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void initStyleOption(QStyleOptionButton *option) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool m_primary = false;
    bool m_shrinkable = false;
};

} // namespace license::ui
