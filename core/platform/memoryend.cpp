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
#include <system_error>

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

void tellOf(const std::exception &error)
{
    std::fprintf(stderr, "The program has failed: %s\n", error.what());
}

/// Any thread, and any function that may not throw, comes here with an exception that nobody caught.
[[noreturn]] void endUncaught()
{
    if (const auto uncaught = std::current_exception()) {
        try {
            std::rethrow_exception(uncaught);
        } catch (const std::bad_alloc &) {
            endWithoutMemory();
        } catch (const std::system_error &error) { // std::thread without room for another one
            if (error.code() == std::errc::resource_unavailable_try_again ||
                error.code() == std::errc::not_enough_memory) {
                endWithoutMemory();
            }
            tellOf(error);
        } catch (const std::exception &error) {
            tellOf(error);
        } catch (...) { // it says nothing of itself
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
