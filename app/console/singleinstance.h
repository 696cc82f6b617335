// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platform/processlock.h"
#include "ui/window/activation.h"

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

class QLocalSocket;

namespace license {

/// The request of a second start to the running console.
struct Summons
{
    bool show = true;          ///< false for a start by the session, which only needs one running instance
    ui::Activation activation; ///< given by the desktop to the second start

    bool operator==(const Summons &) const = default;
};

/// The socket on which the console of a data folder and screen answers other starts.
QString instanceSocket(const QString &dataFolder, const QString &screen);

/// Allows one window per data folder and screen: a second start asks the first to show itself, and exits. Only the same
/// user can reach it, and the second start waits for an answer, but not forever: a console that is stopped or stuck
/// delays it only briefly. Another screen of the same user has its own window; the store supports that, as it does on
/// systems without locks.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    struct Patience
    {
        std::chrono::milliseconds answer{5'000};   ///< of a running console
        std::chrono::milliseconds opening{30'000}; ///< of one that has not opened its store yet
    };
    enum class Place {
        Ours,  ///< this is the only one
        Taken, ///< another one runs, and has fulfilled the request
        Stuck, ///< another one has the place and did not answer
    };

    /// `screen` names the screen for the window.
    SingleInstance(const QString &dataFolder, const QString &screen, QObject *parent = nullptr);

    /// Takes the place, or asks the console that has it.
    Place take(const Summons &summons, Patience patience);
    Place take(const Summons &summons) { return take(summons, Patience()); }
    /// Starts to answer others, who wait until then: call it once this console is ready.
    void listen();
    /// The process that has the place, if known.
    std::optional<qint64> holder() const;

signals:
    void summoned(const license::Summons &summons);

private:
    enum class Answer { Done, None, NobodyThere };
    Answer ask(const Summons &summons, std::chrono::milliseconds patience);
    void serve(QLocalSocket *caller);
    void hear(QLocalSocket *caller);

    const QString m_folder;
    const QString m_name;
    platform::ProcessLock m_lock;
    std::optional<qint64> m_answering; ///< the process that received the request
    QLocalServer m_server;
};

} // namespace license
