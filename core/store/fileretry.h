// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/storageproblem.h"

#include <QDeadlineTimer>
#include <QThread>

#include <chrono>

namespace license {

/// The number of attempts at a file operation. A Windows virus scanner or indexer may briefly prevent others from
/// opening, replacing or removing a file.
inline constexpr int patientAttempts = 5;
/// The pause between the first two attempts; it grows each time. Systems without exclusive opens need none.
#ifdef Q_OS_WIN
inline constexpr std::chrono::milliseconds firstPause{20};
#else
inline constexpr std::chrono::milliseconds firstPause{1};
#endif
/// No attempt starts later than this after the first.
inline constexpr std::chrono::milliseconds longestPatience{1'000};

/// Runs `work` until its Result is ok, at most patientAttempts times. A full or read-only device is not retried.
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
