// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QWidget>

namespace license::ui {

class IconLabel;
class PlainLabel;

/// What is wrong with what was typed, or what came of it: an icon and words, heard as they appear; nothing while there
/// are no words.
class ProblemLine final : public QWidget
{
    Q_OBJECT
public:
    /// `objectName` names the label of the words.
    explicit ProblemLine(const QString &objectName, QWidget *parent);

    void present(const QString &words, Accent accent = Accent::Critical);

private:
    IconLabel *m_icon;
    PlainLabel *m_words;
};

} // namespace license::ui
