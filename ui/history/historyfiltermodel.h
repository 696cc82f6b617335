// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/collatedproxy.h"

namespace license::ui {

/// Filters the history by a text in any column and by outcome. For small tables only: the history is limited.
class HistoryFilterModel final : public CollatedProxy
{
    Q_OBJECT
public:
    enum class Show { All, Changes, Failures };

    explicit HistoryFilterModel(QObject *parent = nullptr);

    void setText(const QString &text);
    void setShown(Show show);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    Show m_show = Show::All;
};

} // namespace license::ui
