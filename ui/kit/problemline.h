// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace license::ui {

class IconLabel;
class PlainLabel;

/// The problem with an input, or its result: an icon and a text, read out when they appear; hidden without a text.
class ProblemLine final : public QWidget
{
    Q_OBJECT
public:
    /// `objectName` names the label of the text.
    explicit ProblemLine(const QString &objectName, QWidget *parent);

    void present(const QString &words, Accent accent = Accent::Critical);

private:
    IconLabel *m_icon;
    PlainLabel *m_words;
};

} // namespace license::ui
