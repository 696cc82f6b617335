// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace license::ui {

/// A check box whose text wraps into as many lines as necessary; Qt's own truncates at one line.
class CheckBox final : public QCheckBox
{
    Q_OBJECT
public:
    /// `words` may have a mnemonic.
    CheckBox(const QString &objectName, const QString &words, QWidget *parent);

    /// The distance from the leading edge to the text, for aligning text below it.
    int indent() const;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    QRect wordsArea(int width) const;
};

} // namespace license::ui
