// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/storageproblem.h"

#include <QDeadlineTimer>
#include <QThread>

#include <chrono>

namespace license {

/// How often work on a file is tried. A virus scanner or an indexer of Windows may hold a file for a moment so that
/// nobody else can open, replace or remove it.
inline constexpr int patientAttempts = 5;
/// Between the first two attempts; longer each time. Where no program can shut others out, there is nothing to wait
/// for.
#ifdef Q_OS_WIN
inline constexpr std::chrono::milliseconds firstPause{20};
#else
inline constexpr std::chrono::milliseconds firstPause{1};
#endif
/// No attempt begins later than this after the first.
inline constexpr std::chrono::milliseconds longestPatience{1'000};

/// Runs `work` until its Result is ok, at most patientAttempts times. A full or read-only device is not waited for.
template <typename Work>
auto patiently(Work &&work)
{
    const QDeadlineTimer deadline(longestPatience);
    for (int attempt = 1;; ++attempt) {
        auto result = work();
        if (result.ok() || attempt == patientAttempts || deadline.hasExpired() ||
            storageProblem(result.error()) != StorageProblem::None) {
            return result;
        }
        QThread::msleep(static_cast<unsigned long>((firstPause * attempt).count()));
    }
}

} // namespace license
