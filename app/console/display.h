// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace license {

/// The exit code of a start without a display (EX_UNAVAILABLE).
inline constexpr int noDisplayCode = 69;

/// The message for a person who starts the window without a display, in the system's language. It creates an
/// application for this, so call it before there is one.
QString noDisplayWords(int argc, char **argv);

/// Guards the toolkit's search for a display. Without a display, or with one that does not answer, the program exits
/// with `words` and its own code; Qt itself would abort, and suggest reinstalling.
class DisplaySearch
{
public:
    explicit DisplaySearch(const QString &words);
    ~DisplaySearch();
    DisplaySearch(const DisplaySearch &) = delete;
    DisplaySearch &operator=(const DisplaySearch &) = delete;
};

/// The screen on which a platform plugin of Qt shows windows: two starts with the same value show them side by side.
/// `display` is the value of `-display`, or empty.
QString screenName(const QString &platform, const QString &display);

} // namespace license
