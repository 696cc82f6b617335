// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/memoryend.h"

#include "core/platform/processstart.h"

#include <QLatin1StringView>
#include <QString>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <new>

namespace license::platform {

namespace {

constexpr int ioError = 74; // EX_IOERR

std::atomic<int> endCode{ioError};
std::atomic<const char *> endAnswer{nullptr};

/// In English and without a translation, which would need memory.
[[noreturn]] void endWithoutMemory()
{
    std::fputs("There is not enough memory. End other programs, or raise the limit of memory, then try again.\n",
               stderr);
    if (const char *answer = endAnswer) {
        std::fputs(answer, stdout);
    }
    endProcessNow(endCode);
}

/// Any thread, and any function that may not throw, comes here with an exception that nobody caught.
[[noreturn]] void endUncaught()
{
    if (const auto uncaught = std::current_exception()) {
        try {
            std::rethrow_exception(uncaught);
        } catch (const std::bad_alloc &) {
            endWithoutMemory();
        } catch (...) {
            std::abort();
        }
    }
    std::abort();
}

QtMessageHandler handlerBefore = nullptr;

/// Qt only says that it has no thread; what was given to it is then never done, and never answered.
void endWithoutThreads(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    for (const char *said : {"QThread::start: Thread creation error", "QThread::start: Failed to create thread"}) {
        if (message.startsWith(QLatin1StringView(said))) {
            endWithoutMemory();
        }
    }
    handlerBefore(type, context, message);
}

} // namespace

void endCleanlyWithoutMemory()
{
    static std::once_flag once;
    std::call_once(once, [] { handlerBefore = qInstallMessageHandler(endWithoutThreads); });
    std::set_terminate(endUncaught);
}

void tellWithoutMemory(int exitCode, const char *answer)
{
    endCode = exitCode;
    endAnswer = answer;
}

} // namespace license::platform
