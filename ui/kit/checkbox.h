// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace license::ui {

/// A check box whose words take as many lines as they need; Qt's own has one line and cuts it.
class CheckBox final : public QCheckBox
{
    Q_OBJECT
public:
    /// `words` may have a mnemonic.
    CheckBox(const QString &objectName, const QString &words, QWidget *parent);

    /// How far the words stand from the leading edge, for what is said below them.
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
