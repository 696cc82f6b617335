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

/// What a second start asks of the console that runs.
struct Summons
{
    bool show = true;          ///< false for a start that a session makes: it is enough that one runs
    ui::Activation activation; ///< which the desktop has given to the second start

    bool operator==(const Summons &) const = default;
};

/// Lets one window show one data folder on one screen: a second start asks the first to show itself, and ends. Only the
/// same user can reach it, and the answer is awaited: a console that is stopped or stuck keeps nobody waiting. Another
/// screen of the same user has a window of its own; the store bears that, as it does where the system has no lock to
/// give.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    struct Patience
    {
        std::chrono::milliseconds answer{5'000};   ///< of a console that runs
        std::chrono::milliseconds opening{30'000}; ///< of one that has not opened its store yet
    };
    enum class Place {
        Ours,  ///< this is the only one
        Taken, ///< another one runs, and has done what was asked
        Stuck, ///< another one has the place, and did not answer
    };

    /// `screen` names where the window is to be shown.
    SingleInstance(const QString &dataFolder, const QString &screen, QObject *parent = nullptr);

    /// Takes the place, or asks the console that has it.
    Place take(const Summons &summons, Patience patience);
    Place take(const Summons &summons) { return take(summons, Patience()); }
    /// From now on this one answers the others: to be called once it can, since until then they wait.
    void listen();
    /// The process that has the place, where that is known.
    std::optional<qint64> holder() const;
    /// Where others reach it.
    QString socketName() const { return m_name; }

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
    std::optional<qint64> m_answering; ///< the process that a question reached
    QLocalServer m_server;
};

} // namespace license
