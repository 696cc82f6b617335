// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license {

/// The code of a start that found no display (EX_UNAVAILABLE).
inline constexpr int noDisplayCode = 69;

/// What a person reads who starts the window where there is no display; in the language of the system. Makes an
/// application for it, and so wants to be called before there is one.
QString noDisplayWords(int argc, char **argv);

/// While it lives the toolkit looks for a display. Where there is none, or none that answers, the program ends with
/// `words` and a code of its own; by itself Qt would abort, and speak of reinstalling.
class DisplaySearch
{
public:
    explicit DisplaySearch(const QString &words);
    ~DisplaySearch();
    DisplaySearch(const DisplaySearch &) = delete;
    DisplaySearch &operator=(const DisplaySearch &) = delete;
};

/// Which screen a platform plugin of Qt shows windows on: two starts that get the same show them side by side.
/// `display` is that of `-display`, or empty.
QString screenName(const QString &platform, const QString &display);

} // namespace license
