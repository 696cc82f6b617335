// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QByteArray>
#include <QHash>
#include <QLocale>
#include <QVector>

#include <optional>
#include <string_view>

namespace license::text {

/// The words of the times of a long table: each as shortTime() or sheetTime() says it, without the calendar's work for
/// a day and a minute that were there before. For one export: it keeps the locale and the time zone of its creation.
class ManyTimes
{
public:
    enum class Form { Short, Sheet };

    explicit ManyTimes(Form form);

    /// In UTF-8; valid until the next call. Empty for no time.
    std::string_view words(const std::optional<ServerTime> &when);

private:
    std::optional<qint64> steadyOffset(qint64 second);
    qint64 offsetAtSpan(qint64 number);
    const QByteArray &dayWords(qint64 day);
    const QByteArray &minuteWords(qint64 minute);

    const Form m_form;
    const QLocale m_locale;
    const QString m_dayFormat;
    const QString m_minuteFormat;
    QHash<qint64, std::optional<qint64>> m_offsets; ///< seconds east of UTC, by spans of UTC
    QHash<qint64, qint64> m_spanStarts;             ///< the same where a span starts
    QHash<qint64, QByteArray> m_days;               ///< of the local calendar, by days since the epoch
    QVector<QByteArray> m_minutes;                  ///< of a day
    QByteArray m_words;
};

} // namespace license::text
